package dev.hirenow.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Candidates who have recorded all answers submit at the same moment. */
final class Submissions implements Scenario {
    private static final List<Integer> AT_ONCE = List.of(1, 40, 400);

    @Override
    public List<Section> run(Setting setting) {
        String position = setting.http()
                .json(setting.target().position(1), 201)
                .path("id")
                .asText();
        Map<String, Latencies> kinds = new LinkedHashMap<>();
        for (int atOnce : AT_ONCE) {
            setting.console().now("submissions: " + atOnce + " at once");
            Latencies latencies = new Latencies();
            List<LongConsumer> candidates = IntStream.range(0, atOnce)
                    .mapToObj(_ -> recorded(setting, position))
                    .<LongConsumer>map(invited -> due -> setting.http()
                            .timed(latencies, due, setting.target().submission(invited), 202))
                    .toList();
            Crowd.together(candidates);
            kinds.put(atOnce + " at once", latencies);
        }
        return List.of(Section.of("Submissions, all at the same moment, one answer each", kinds));
    }

    private static Target.Invited recorded(Setting setting, String position) {
        Http http = setting.http();
        Target target = setting.target();
        Target.Invited invited = Target.Invited.of(http.json(target.interview(position), 201));
        http.send(target.answer(invited, 1, setting.video()), 201);
        return invited;
    }
}
