package dev.hirenow.local.bench;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.process.LauncherFailure;

/** Simulates reviewers: loads a list, an interview and the same interview again, at a constant request rate. */
final class ReadScenario implements Scenario {
    private static final int PER_SECOND = 20;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    @Override
    public List<ReportSection> run(Setting setting) {
        HireNowRequestFactory target = setting.target();
        JsonNode lines = setting.http().json(target.list(), 200).path("items");
        if (lines.isEmpty()) {
            throw new LauncherFailure(
                    "there are no results to read yet: measure interviews first, as in ./hirenow bench interviews read");
        }
        String interview = lines.get(0).path("id").asText();
        String tag = setting.http()
                .send(target.result(interview), 200)
                .headers()
                .firstValue("ETag")
                .orElseThrow(() -> new LauncherFailure("a result has no ETag"));
        Map<String, Latencies> kinds = new LinkedHashMap<>();
        kinds.put("HTTP alone", atConstantRate(setting, target.alive(), 200));
        kinds.put("list of " + lines.size(), atConstantRate(setting, target.list(), 200));
        kinds.put("detail", atConstantRate(setting, target.result(interview), 200));
        kinds.put("detail, unchanged (304)", atConstantRate(setting, target.resultAgain(interview, tag), 304));
        return List.of(ReportSection.of(
                PER_SECOND + " requests per second, whether or not earlier ones have completed", kinds));
    }

    private static Latencies atConstantRate(Setting setting, HttpRequest request, int expected) {
        setting.console().now("reading " + request.uri().getPath());
        Latencies warmUp = new Latencies();
        ParallelClients.arriving(PER_SECOND, WARM_UP, due -> setting.http().timed(warmUp, due, request, expected));
        Latencies latencies = new Latencies();
        ParallelClients.arriving(PER_SECOND, TIME, due -> setting.http().timed(latencies, due, request, expected));
        return latencies;
    }
}
