package dev.hirenow.analysis.worker;

import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import dev.hirenow.analysis.interview.AbandonSubmission;
import dev.hirenow.analysis.interview.AnalysisJobFactory;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.analysis.settings.AnalysisWorkSettings;
import dev.hirenow.common.work.AbandonedJobHandler;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

/** Requests the missing transcripts of submissions that have waited long enough; ends requests that are given up. */
@ApplicationScoped
class RequestTranscriptsWorker implements AbandonedJobHandler {

    private static final Logger LOG = Logger.getLogger(RequestTranscriptsWorker.class);
    private static final int AT_ONCE = 20;

    private final JoinFacts join;
    private final Workers workers;
    private final AnalysisWorkSettings settings;
    private final AbandonSubmission abandon;

    RequestTranscriptsWorker(
            JoinFacts join, Workers workers, AnalysisWorkSettings settings, AbandonSubmission abandon) {
        this.join = join;
        this.workers = workers;
        this.settings = settings;
        this.abandon = abandon;
    }

    void start(@Observes StartupEvent start) {
        workers.start(
                new WorkKind(
                        AnalysisJobFactory.ASK_TRANSCRIPTS,
                        AT_ONCE,
                        settings.lease(),
                        settings.poll(),
                        Optional.empty()),
                this,
                this::miss);
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return abandon.notAsked(SubmissionClaimParser.claimed(claim), reason).replaceWithVoid();
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return abandon.askingCancelled(SubmissionClaimParser.claimed(claim), operator)
                .replaceWithVoid();
    }

    private Uni<WorkOutcome> miss(Claim claim) {
        return join.missed(SubmissionClaimParser.claimed(claim), SubmissionClaimParser.round(claim))
                .invoke(conclusion -> {
                    if (conclusion.outcome() != SubmissionRuleOutcome.NOTHING_TO_DO) {
                        LOG.infof(
                                "interview %s: %s",
                                claim.interviewId(), conclusion.outcome().words());
                    }
                })
                .replaceWith(new WorkOutcome.Settled());
    }
}
