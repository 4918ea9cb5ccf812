package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Metrics of jobs and provider calls, counted in the process that runs them. */
@ApplicationScoped
class WorkMetrics {

    private static final double MICROS = 1_000_000;
    private static final String PROVIDER = "provider";

    private final MeterRegistry metrics;

    WorkMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Registers the meters at zero. */
    void declare(ProviderLimits limits) {
        metrics.counter("hirenow.provider.billable", PROVIDER, limits.provider());
        metrics.counter("hirenow.provider.cost", PROVIDER, limits.provider());
        metrics.counter("hirenow.provider.postponed", PROVIDER, limits.provider());
        metrics.counter("hirenow.provider.denied", PROVIDER, limits.provider());
    }

    void called(String provider, Duration took, CallReport report) {
        metrics.timer("hirenow.provider.call", PROVIDER, provider, "outcome", report.outcome())
                .record(took);
        metrics.counter("hirenow.provider.billable", PROVIDER, provider).increment(report.billable() ? 1 : 0);
        metrics.counter("hirenow.provider.cost", PROVIDER, provider).increment(report.costMicros() / MICROS);
    }

    /** The provider refused our account. */
    void denied(ProviderLimits limits) {
        metrics.counter("hirenow.provider.denied", PROVIDER, limits.provider()).increment();
    }

    void count(WorkKind kind, WorkOutcome outcome) {
        count(kind, label(outcome));
        if (outcome instanceof WorkOutcome.PauseProvider) {
            metrics.counter(
                            "hirenow.provider.postponed",
                            PROVIDER,
                            kind.limits().orElseThrow().provider())
                    .increment();
        }
    }

    // Dashboards and alerts name these values, so they stay whatever the classes are called.
    static String label(WorkOutcome outcome) {
        return switch (outcome) {
            case WorkOutcome.Settled _ -> "settled";
            case WorkOutcome.Done _ -> "done";
            case WorkOutcome.Retry _ -> "again";
            case WorkOutcome.Snooze _ -> "hindered";
            case WorkOutcome.RetryUncounted _ -> "snoozed";
            case WorkOutcome.PauseProvider _ -> "providerpaused";
            case WorkOutcome.Park _ -> "parked";
        };
    }

    /** Counts an unexpected failure like the outcome that it led to. */
    void unforeseen(WorkKind kind, UnexpectedFailureHandler.Result result) {
        count(kind, result.name().toLowerCase(Locale.ROOT));
    }

    private void count(WorkKind kind, String outcome) {
        metrics.counter("hirenow.work.turns", "kind", kind.name(), "outcome", outcome)
                .increment();
    }
}
