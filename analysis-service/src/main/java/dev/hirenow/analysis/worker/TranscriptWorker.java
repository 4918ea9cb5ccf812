package dev.hirenow.analysis.worker;

import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import dev.hirenow.analysis.interview.Jobs;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.analysis.settings.WorkSettings;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

/** Requests the missing transcripts of submissions that have waited long enough. */
@ApplicationScoped
class TranscriptWorker {

    private static final Logger LOG = Logger.getLogger(TranscriptWorker.class);
    private static final int AT_ONCE = 20;

    private final JoinFacts join;
    private final Workers workers;
    private final WorkSettings settings;
    private final AskingEnding ending;

    TranscriptWorker(JoinFacts join, Workers workers, WorkSettings settings, AskingEnding ending) {
        this.join = join;
        this.workers = workers;
        this.settings = settings;
        this.ending = ending;
    }

    void start(@Observes StartupEvent start) {
        workers.start(
                new WorkKind(Jobs.ASK_TRANSCRIPTS, AT_ONCE, settings.lease(), settings.poll(), Optional.empty()),
                ending,
                this::miss);
    }

    private Uni<WorkOutcome> miss(Claim claim) {
        return join.missed(Turns.turn(claim), Turns.round(claim))
                .invoke(ending -> {
                    if (ending.step() != Step.NOTHING_TO_DO) {
                        LOG.infof(
                                "interview %s: %s",
                                claim.interviewId(), ending.step().words());
                    }
                })
                .replaceWith(new WorkOutcome.Settled());
    }
}
