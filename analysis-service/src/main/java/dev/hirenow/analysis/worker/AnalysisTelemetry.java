package dev.hirenow.analysis.worker;

import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.analysis.analysis.AnalysisStepResult;
import dev.hirenow.common.facts.ModelUse;
import dev.hirenow.common.work.Claim;

/** Logs one line per step of an interview and records metrics; never logs a candidate's words. */
@ApplicationScoped
class AnalysisTelemetry {

    private static final Logger LOG = Logger.getLogger(AnalysisTelemetry.class);

    private final MeterRegistry meters;

    AnalysisTelemetry(MeterRegistry meters) {
        this.meters = meters;
        // Registers the meters at zero.
        List.of("succeeded", "failed").forEach(this::ended);
        List.of("prompt", "output", "thought").forEach(this::tokens);
        meters.timer("hirenow.analysis.duration");
    }

    void started(Claim claim, int transcripts) {
        LOG.infof("interview %s: started (%d transcripts)", claim.interviewId(), transcripts);
    }

    void ended(Claim claim, AnalysisStepResult next) {
        switch (next) {
            case AnalysisStepResult.Succeeded succeeded -> {
                succeeded
                        .analysis()
                        .answers()
                        .forEach(answer -> LOG.infof(
                                "interview %s: question %s: answer saved", claim.interviewId(), answer.questionId()));
                LOG.infof(
                        "interview %s: succeeded in %.1f s",
                        claim.interviewId(), succeeded.took().toMillis() / 1000.0);
                meters.timer("hirenow.analysis.duration").record(succeeded.took());
                count(succeeded.analysis().model());
                ended("succeeded").increment();
            }
            case AnalysisStepResult.Failed failed -> {
                LOG.warnf("interview %s: failed (%s)", claim.interviewId(), failed.reason());
                ended("failed").increment();
            }
            case AnalysisStepResult.NotNeeded _ -> LOG.infof("interview %s: nothing to do", claim.interviewId());
            case AnalysisStepResult.Ask _ -> {}
        }
    }

    /** Logs why an analysis does not continue for now. */
    void step(Claim claim, String words) {
        LOG.warnf("interview %s: %s", claim.interviewId(), words);
    }

    private void count(ModelUse use) {
        tokens("prompt").increment(use.promptTokens());
        tokens("output").increment(use.outputTokens());
        tokens("thought").increment(use.thoughtTokens());
    }

    private Counter tokens(String what) {
        return meters.counter("hirenow.model.tokens", "what", what);
    }

    private Counter ended(String outcome) {
        return meters.counter("hirenow.analysis.ended", "outcome", outcome);
    }
}
