package dev.hirenow.common.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;

/**
 * Ticks on every event loop of a process and notes how much it computed between two ticks. Processor time, not the time
 * of a clock, so that neither the garbage collector nor what else the machine does counts.
 */
public final class EventLoopWatch implements AutoCloseable {

    private static final long TICK_MS = 1;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong ticks = new AtomicLong();
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();

    private EventLoopWatch() {}

    /** Watches from now on. */
    public static EventLoopWatch of(Vertx vertx) {
        EventLoopWatch watch = new EventLoopWatch();
        vertx.nettyEventLoopGroup().forEach(watch::begin);
        return watch;
    }

    private void begin(EventExecutor loop) {
        AtomicLong last = new AtomicLong(-1);
        timers.add(loop.scheduleWithFixedDelay(() -> tick(last), 0, TICK_MS, TimeUnit.MILLISECONDS));
    }

    private void tick(AtomicLong last) {
        long now = threads.getCurrentThreadCpuTime();
        long before = last.getAndSet(now);
        if (before >= 0) {
            longest.accumulateAndGet(now - before, Math::max);
        }
        ticks.incrementAndGet();
    }

    /** The most that an event loop computed without looking at its timers. */
    public Duration longest() {
        if (ticks.get() == 0) {
            throw new IllegalStateException("no event loop has ticked");
        }
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        timers.forEach(timer -> timer.cancel(false));
    }
}
