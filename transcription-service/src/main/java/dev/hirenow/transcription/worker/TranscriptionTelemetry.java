package dev.hirenow.transcription.worker;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.common.work.Claim;
import dev.hirenow.transcription.transcript.AttemptKey;

/** Logs one line per step and records its duration as a metric; neither contains what a candidate said. */
@ApplicationScoped
class TranscriptionTelemetry {

    private static final Logger LOG = Logger.getLogger(TranscriptionTelemetry.class);

    private final MeterRegistry metrics;

    TranscriptionTelemetry(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void started(Claim claim) {
        step(claim, "started");
    }

    void step(Claim claim, String words) {
        AttemptKey answer = AttemptKey.parse(claim.key());
        LOG.infof(
                "interview %s: question %s attempt %d: %s %s",
                answer.interviewId(),
                answer.questionId(),
                answer.attempt(),
                claim.kind().toLowerCase(Locale.ROOT),
                words);
    }

    /** Logs the last line of a job. */
    void ended(Claim claim, String words, long startedNanos) {
        Duration taken = Duration.ofNanos(System.nanoTime() - startedNanos);
        step(claim, String.format(Locale.ROOT, "%s in %.1f s", words, taken.toMillis() / 1000.0));
        metrics.timer("hirenow.step", "kind", claim.kind()).record(taken);
    }
}
