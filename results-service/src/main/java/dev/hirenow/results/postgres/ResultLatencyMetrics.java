package dev.hirenow.results.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.StateName;

/** Measures the time from a candidate's submission until HR can read its scores. */
@ApplicationScoped
class ResultLatencyMetrics {

    private final Timer timer;

    ResultLatencyMetrics(MeterRegistry metrics) {
        this.timer = metrics.timer("hirenow.result");
    }

    /** Looks for the first scores of the latest submission among the facts that just changed these lines. */
    void measure(Collection<Fact> facts, Collection<ReportSummary> lines) {
        Set<UUID> scored = facts.stream()
                .filter(fact -> fact instanceof InterviewAnalyzed analyzed && analyzed.revision() == 1)
                .map(Fact::interviewId)
                .collect(Collectors.toSet());
        Instant now = Instant.now();
        lines.stream()
                .filter(line -> scored.contains(line.interviewId()) && line.state() == StateName.ANALYZED)
                .map(ReportSummary::submittedAt)
                .filter(Objects::nonNull)
                .forEach(submitted -> timer.record(Duration.between(submitted, now)));
    }
}
