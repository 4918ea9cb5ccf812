package dev.hirenow.local.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.hirenow.local.process.ProcStat;
import dev.hirenow.local.stack.Stack;

/**
 * The processor time of each process of a stack, including its child processes.
 *
 * @param seconds by process name
 */
record ProcessorTime(Map<String, Double> seconds) {

    /** The processor time from the start of each process until now. */
    static ProcessorTime now(Stack stack) {
        return of(stack.pids());
    }

    /** The same for any processes, by name. */
    static ProcessorTime of(Map<String, Long> pids) {
        Map<String, Double> seconds = new TreeMap<>();
        pids.forEach((name, pid) -> seconds.put(name, ofFamily(pid)));
        return new ProcessorTime(seconds);
    }

    /** The processor time used since {@code before}. */
    ProcessorTime since(ProcessorTime before) {
        Map<String, Double> used = new TreeMap<>();
        seconds.forEach((name, now) -> used.put(name, now - before.seconds().getOrDefault(name, 0.0)));
        return new ProcessorTime(used);
    }

    double sum() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    // PostgreSQL's backends are live children. For ended children such as ffmpeg, only the parent's counter
    // has the time.
    private static double ofFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToDouble(process -> ProcStat.of(process.pid())
                        .map(ProcStat::processorSeconds)
                        .orElse(0.0))
                .sum();
    }
}
