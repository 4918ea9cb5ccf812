package dev.hirenow.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Candidates who have recorded all answers submit at the same moment. */
final class SubmitScenario implements Scenario {
    private static final List<Integer> AT_ONCE = List.of(1, 40, 400);

    @Override
    public List<ReportSection> run(Setting setting) {
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
            ParallelClients.together(candidates);
            kinds.put(atOnce + " at once", latencies);
        }
        return List.of(ReportSection.of("Submissions, all at the same moment, one answer each", kinds));
    }

    private static HireNowRequestFactory.Invited recorded(Setting setting, String position) {
        CheckedHttp http = setting.http();
        HireNowRequestFactory target = setting.target();
        HireNowRequestFactory.Invited invited =
                HireNowRequestFactory.Invited.of(http.json(target.interview(position), 201));
        http.send(target.answer(invited, 1, setting.video()), 201);
        return invited;
    }
}
