package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The labels of docs/metrics.md, which dashboards and alerts name. */
class WorkMetricsTest {

    private static final Duration DELAY = Duration.ofSeconds(1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    static Arguments[] outcomes() {
        return new Arguments[] {
            Arguments.of(new WorkOutcome.Settled(), "settled"),
            Arguments.of(new WorkOutcome.Done(), "done"),
            Arguments.of(new WorkOutcome.Retry(DELAY, "R"), "again"),
            Arguments.of(new WorkOutcome.Snooze(DELAY, "R"), "hindered"),
            Arguments.of(new WorkOutcome.RetryUncounted(DELAY, "R"), "snoozed"),
            Arguments.of(new WorkOutcome.PauseProvider(DELAY, "R"), "providerpaused"),
            Arguments.of(new WorkOutcome.Park("R"), "parked")
        };
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void countsAnOutcomeUnderItsDocumentedLabel(WorkOutcome outcome, String label) {
        new WorkMetrics(registry).count(kind(), outcome);

        assertThat(registry.get("hirenow.work.turns")
                        .tag("kind", "ANALYSE")
                        .tag("outcome", label)
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static WorkKind kind() {
        ProviderLimits limits = new ProviderLimits("metered", 1, 1000, 0, Duration.ofSeconds(30), 2);
        return new WorkKind("ANALYSE", 1, DELAY, DELAY, Optional.of(limits));
    }
}
