package dev.hirenow.local.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

import dev.hirenow.local.process.LauncherFailure;

/** Runs many users, each on a thread of its own; a failure of one fails the whole run. */
final class ParallelClients {

    private ParallelClients() {}

    /** Starts all users at once and passes them that moment, by {@link System#nanoTime()}. */
    static void together(List<? extends LongConsumer> people) {
        long due = System.nanoTime();
        await(people.stream().<Runnable>map(person -> () -> person.accept(due)).toList());
    }

    /**
     * Starts users at a constant rate, whether or not earlier ones have finished: slow responses neither delay
     * later users nor hide waiting time.
     */
    static void arriving(int perSecond, Duration time, LongConsumer person) {
        long apart = Duration.ofSeconds(1).toNanos() / perSecond;
        long first = System.nanoTime();
        List<Runnable> people = LongStream.range(0, perSecond * time.toSeconds())
                .map(number -> first + number * apart)
                .<Runnable>mapToObj(due -> () -> {
                    sleepUntil(due);
                    person.accept(due);
                })
                .toList();
        await(people);
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void await(List<Runnable> people) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = people.stream().map(threads::submit).toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LauncherFailure failure
                    ? failure
                    : new LauncherFailure("the load was aborted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }
}
