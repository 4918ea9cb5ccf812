package dev.hirenow.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Complete interviews with a fixed concurrency, from invitation to result, and the cost of each. */
final class InterviewsScenario implements Scenario {

    private final Optional<PeerComparison> comparison;

    /** Compares with the other system, if that was measured before. */
    InterviewsScenario(Optional<PeerComparison> comparison) {
        this.comparison = comparison;
    }

    @Override
    public List<ReportSection> run(Setting setting) {
        WriteVolumeSnapshot before = WriteVolumeSnapshot.now(setting.stack());
        ProcessorTime timeBefore = ProcessorTime.now(setting.stack());
        InterviewLoad load = load(setting);
        ProcessorTime used = ProcessorTime.now(setting.stack()).since(timeBefore);
        WriteVolumeSnapshot costs = WriteVolumeSnapshot.now(setting.stack()).since(before);
        Sizes sizes = setting.sizes();
        List<ReportSection> sections = new ArrayList<>(List.of(
                load.latencies(),
                load.pace(),
                processor(sizes, used),
                ReportSection.figures("Cost per interview", costs.perInterview(sizes.interviews()))));
        comparison.ifPresent(with -> sections.add(with.section(load, used.sum() / sizes.interviews())));
        return sections;
    }

    /** Generates the load only. */
    static InterviewLoad load(Setting setting) {
        String position = setting.http()
                .json(setting.target().position(setting.sizes().questions()), 201)
                .path("id")
                .asText();
        InterviewLoad load = new InterviewLoad(setting.target().target(position), setting.sizes(), setting.video());
        load.through(setting.http());
        return load;
    }

    private static ReportSection processor(Sizes sizes, ProcessorTime used) {
        List<List<String>> rows = new ArrayList<>();
        used.seconds().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), sizes)));
        rows.add(row("all", used.sum(), sizes));
        return new ReportSection(
                "Processor time, including child processes (ffmpeg)",
                List.of("process", "s in total", "ms per interview"),
                rows,
                List.of());
    }

    private static List<String> row(String name, double seconds, Sizes sizes) {
        return List.of(name, "%.2f".formatted(seconds), "%.0f".formatted(seconds * 1000 / sizes.interviews()));
    }
}
