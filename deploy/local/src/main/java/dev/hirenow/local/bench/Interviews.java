package dev.hirenow.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Complete interviews with a fixed concurrency, from invitation to result, and the cost of each. */
final class Interviews implements Scenario {

    private final Optional<Comparison> comparison;

    /** Compares with the other system, if that was measured before. */
    Interviews(Optional<Comparison> comparison) {
        this.comparison = comparison;
    }

    @Override
    public List<Section> run(Setting setting) {
        Costs before = Costs.now(setting.stack());
        ProcessorTime timeBefore = ProcessorTime.now(setting.stack());
        Journeys journeys = journeys(setting);
        ProcessorTime used = ProcessorTime.now(setting.stack()).since(timeBefore);
        Costs costs = Costs.now(setting.stack()).since(before);
        Sizes sizes = setting.sizes();
        List<Section> sections = new ArrayList<>(List.of(
                journeys.latencies(),
                journeys.pace(),
                processor(sizes, used),
                Section.figures("Cost per interview", costs.perInterview(sizes.interviews()))));
        comparison.ifPresent(with -> sections.add(with.section(journeys, used.sum() / sizes.interviews())));
        return sections;
    }

    /** Generates the load only. */
    static Journeys journeys(Setting setting) {
        String position = setting.http()
                .json(setting.target().position(setting.sizes().questions()), 201)
                .path("id")
                .asText();
        Journeys journeys = new Journeys(setting.target().journey(position), setting.sizes(), setting.video());
        journeys.through(setting.http());
        return journeys;
    }

    private static Section processor(Sizes sizes, ProcessorTime used) {
        List<List<String>> rows = new ArrayList<>();
        used.seconds().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue(), sizes)));
        rows.add(row("all", used.sum(), sizes));
        return new Section(
                "Processor time, including child processes (ffmpeg)",
                List.of("process", "s in total", "ms per interview"),
                rows,
                List.of());
    }

    private static List<String> row(String name, double seconds, Sizes sizes) {
        return List.of(name, "%.2f".formatted(seconds), "%.0f".formatted(seconds * 1000 / sizes.interviews()));
    }
}
