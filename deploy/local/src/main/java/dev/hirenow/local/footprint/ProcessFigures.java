package dev.hirenow.local.footprint;

import java.time.Duration;
import java.time.Instant;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.ProcStat;
import dev.hirenow.local.stack.Stack;

/**
 * The resource use of a service's process.
 *
 * @param ready elapsed time from start to readiness, sampled ten times per second
 * @param processor processor time until then
 * @param resident resident memory at that moment, in MiB
 * @param residentAfter resident memory after an interview, in MiB
 */
public record ProcessFigures(Duration ready, Duration processor, long resident, long residentAfter) {

    private static final long BYTES_PER_MIB = 1024 * 1024;
    private static final double MILLIS = 1_000;

    /** Restarts the service of a running stack, alone, and measures it; {@code load} is the work that it then does. */
    public static ProcessFigures of(Stack stack, StackPart service, Runnable load) {
        stack.stop(service, 0);
        Instant began = Instant.now();
        stack.restart(service, 0);
        Duration ready = Duration.between(began, Instant.now());
        long pid = stack.pid(service, 0);
        Duration processor = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new LauncherFailure("the processor time of " + service.label() + " cannot be read"));
        long resident = resident(pid);
        load.run();
        return new ProcessFigures(ready, processor, resident, resident(pid));
    }

    /** A table row for a service and its form. */
    public String line(StackPart service, String form) {
        return "%-14s %-7s %8.1f s %11.1f s %8d MiB %12d MiB"
                .formatted(
                        service.label(),
                        form,
                        ready.toMillis() / MILLIS,
                        processor.toMillis() / MILLIS,
                        resident,
                        residentAfter);
    }

    /** The table's heading. */
    public static String head() {
        return "%-14s %-7s %10s %13s %12s %16s"
                .formatted("service", "form", "ready", "processor", "resident", "after interview");
    }

    private static long resident(long pid) {
        return ProcStat.residentBytes(pid).orElseThrow(() -> new LauncherFailure("the process " + pid + " has ended"))
                / BYTES_PER_MIB;
    }
}
