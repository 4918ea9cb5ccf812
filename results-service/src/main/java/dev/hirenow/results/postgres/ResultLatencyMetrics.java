package dev.hirenow.results.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportState;

/** Measures the time from a submission until HR can read its scores; HR may have caused it by asking for new scores. */
@ApplicationScoped
class ResultLatencyMetrics {

    private final Timer timer;

    ResultLatencyMetrics(MeterRegistry metrics) {
        this.timer = metrics.timer("hirenow.result");
    }

    /** Looks for the first scores of the latest submission among the facts that just changed these reports. */
    void measure(Collection<Fact> facts, Collection<Report> reports) {
        Set<UUID> scored = facts.stream()
                .filter(fact -> fact instanceof InterviewAnalyzed analyzed && analyzed.revision() == 1)
                .map(Fact::interviewId)
                .collect(Collectors.toSet());
        Instant now = Instant.now();
        reports.stream()
                .filter(report -> scored.contains(report.created().interviewId())
                        && report.state() instanceof ReportState.Analyzed)
                .flatMap(report -> report.submitted().stream())
                .forEach(submitted -> timer.record(Duration.between(submitted.submittedAt(), now)));
    }
}
