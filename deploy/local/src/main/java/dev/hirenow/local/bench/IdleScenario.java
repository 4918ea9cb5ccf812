package dev.hirenow.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.hirenow.local.process.Pause;
import dev.hirenow.local.process.ProcStat;

/** Measures what the idle system uses. */
final class IdleScenario implements Scenario {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final double MEGABYTE = 1_000_000;

    @Override
    public List<ReportSection> run(Setting setting) {
        setting.console().now("measuring the idle system");
        ProcessorTime before = ProcessorTime.now(setting.stack());
        Pause.of(TIME);
        ProcessorTime used = ProcessorTime.now(setting.stack()).since(before);
        Map<String, Long> pids = new TreeMap<>(setting.stack().pids());
        List<List<String>> rows = new ArrayList<>();
        pids.forEach((name, pid) -> rows.add(List.of(
                name,
                "%.4f".formatted(used.seconds().getOrDefault(name, 0.0) / TIME.toSeconds()),
                "%.0f".formatted(ProcStat.residentBytes(pid).orElse(0L) / MEGABYTE))));
        rows.add(List.of("all", "%.4f".formatted(used.sum() / TIME.toSeconds()), ""));
        return List.of(new ReportSection("At rest", List.of("process", "processors", "resident MB"), rows, List.of()));
    }
}
