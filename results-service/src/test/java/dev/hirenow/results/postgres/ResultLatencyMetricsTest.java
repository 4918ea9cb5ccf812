package dev.hirenow.results.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

class ResultLatencyMetricsTest {

    private static final int HOUR = 3_600;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ResultLatencyMetrics metrics = new ResultLatencyMetrics(registry);
    // Created a day ago, so that the candidate's submission is almost as old.
    private final InterviewStory story = InterviewStory.in("acme")
            .at((int) Duration.between(InterviewStory.BEGINNING, Instant.now()).toSeconds() - 24 * HOUR);

    @Test
    void measuresNewScoresFromTheRequestForThem() {
        Fact scores = story.analyzed(2, 1, 70.0);
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.addAll(List.of(story.askedAgain(2, 23 * HOUR, 1, 2, 1), scores));

        metrics.measure(List.of(scores), List.of(Report.of(facts).orElseThrow()));

        Timer measured = registry.get("hirenow.result").timer();
        assertThat(measured.count()).isEqualTo(1);
        assertThat(measured.totalTime(TimeUnit.SECONDS)).isBetween((double) HOUR, 2.0 * HOUR);
    }
}
