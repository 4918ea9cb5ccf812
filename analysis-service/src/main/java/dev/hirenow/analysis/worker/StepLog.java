package dev.hirenow.analysis.worker;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.Next;
import dev.hirenow.common.work.Claim;

/** One line per step of an interview, and its figures; never a word of what was said. */
@ApplicationScoped
class StepLog {

    private static final Logger LOG = Logger.getLogger(StepLog.class);

    private final MeterRegistry meters;

    StepLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void started(Claim claim, int transcripts) {
        LOG.infof("interview %s: started (%d transcripts)", claim.interviewId(), transcripts);
    }

    void ended(Claim claim, Next next) {
        switch (next) {
            case Next.Succeeded succeeded -> {
                succeeded
                        .analysis()
                        .answers()
                        .forEach(answer -> LOG.infof(
                                "interview %s: question %s: answer saved", claim.interviewId(), answer.questionId()));
                LOG.infof(
                        "interview %s: succeeded in %.1f s",
                        claim.interviewId(), succeeded.took().toMillis() / 1000.0);
                meters.timer("hirenow.analysis.duration").record(succeeded.took());
                count("succeeded");
            }
            case Next.Failed failed -> {
                LOG.warnf("interview %s: failed (%s)", claim.interviewId(), failed.reason());
                count("failed");
            }
            case Next.Needless _ -> LOG.infof("interview %s: nothing to do", claim.interviewId());
            case Next.Ask _ -> {}
        }
    }

    void trouble(Claim claim, LanguageModel.Trouble trouble) {
        LOG.warnf("interview %s: no answer (%d %s)", claim.interviewId(), trouble.status(), trouble.code());
    }

    void alert(Claim claim, LanguageModel.Trouble trouble) {
        LOG.errorf(
                "Gemini refuses our account (%d %s): look at key, credit and model. Interview %s is put aside.",
                trouble.status(), trouble.code(), claim.interviewId());
        meters.counter("hirenow.provider.denied", "provider", "gemini").increment();
    }

    private void count(String outcome) {
        meters.counter("hirenow.analysis.ended", "outcome", outcome).increment();
    }
}
