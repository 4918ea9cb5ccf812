package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Metrics of jobs and provider calls, counted in the process that runs them. */
@ApplicationScoped
class WorkMeters {

    private static final double MICROS = 1_000_000;
    private static final String PROVIDER = "provider";

    private final MeterRegistry metrics;

    WorkMeters(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Registers the meters at zero. */
    void declare(ProviderGate gate) {
        metrics.counter("hirenow.provider.billable", PROVIDER, gate.provider());
        metrics.counter("hirenow.provider.cost", PROVIDER, gate.provider());
        metrics.counter("hirenow.provider.postponed", PROVIDER, gate.provider());
        metrics.counter("hirenow.provider.denied", PROVIDER, gate.provider());
    }

    void called(String provider, Duration took, CallReport report) {
        metrics.timer("hirenow.provider.call", PROVIDER, provider, "outcome", report.outcome())
                .record(took);
        metrics.counter("hirenow.provider.billable", PROVIDER, provider).increment(report.billable() ? 1 : 0);
        metrics.counter("hirenow.provider.cost", PROVIDER, provider).increment(report.costMicros() / MICROS);
    }

    /** The provider refused our account. */
    void denied(ProviderGate gate) {
        metrics.counter("hirenow.provider.denied", PROVIDER, gate.provider()).increment();
    }

    void turn(WorkKind kind, WorkOutcome outcome) {
        turn(kind, label(outcome));
        if (outcome instanceof WorkOutcome.ProviderPaused) {
            metrics.counter(
                            "hirenow.provider.postponed",
                            PROVIDER,
                            kind.gate().orElseThrow().provider())
                    .increment();
        }
    }

    // Dashboards and alerts name these values, so they stay whatever the classes are called.
    static String label(WorkOutcome outcome) {
        return switch (outcome) {
            case WorkOutcome.Settled _ -> "settled";
            case WorkOutcome.Done _ -> "done";
            case WorkOutcome.Again _ -> "again";
            case WorkOutcome.Hindered _ -> "hindered";
            case WorkOutcome.Snoozed _ -> "snoozed";
            case WorkOutcome.ProviderPaused _ -> "providerpaused";
            case WorkOutcome.Parked _ -> "parked";
        };
    }

    /** Counts an unexpected failure like the outcome that it led to. */
    void unforeseen(WorkKind kind, UnforeseenFailures.Result result) {
        turn(kind, result.name().toLowerCase(Locale.ROOT));
    }

    private void turn(WorkKind kind, String outcome) {
        metrics.counter("hirenow.work.turns", "kind", kind.name(), "outcome", outcome)
                .increment();
    }
}
