package dev.hirenow.analysis.kafka;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.common.erasure.Erasures;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.kafka.FactIntake;

/** Consumes submissions, transcription outcomes, closed interviews and erasures. */
@ApplicationScoped
class AnalysisFactConsumer {

    private static final Logger LOG = Logger.getLogger(AnalysisFactConsumer.class);

    private final FactIntake intake;
    private final JoinFacts join;
    private final Erasures erasures;

    AnalysisFactConsumer(FactIntake intake, JoinFacts join, Erasures erasures) {
        this.intake = intake;
        this.join = join;
        this.erasures = erasures;
    }

    @Incoming("facts-to-join")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, fact -> switch (fact) {
            case InterviewSubmitted submitted -> logged(fact, join.submitted(submitted));
            case TranscriptReady ready -> logged(fact, join.transcribed(ready));
            case TranscriptionFailed failed -> logged(fact, join.failed(failed));
            case InterviewClosed closed -> logged(fact, join.closed(closed));
            case InterviewErased erased -> erasures.erase(erased);
            // The topics of this channel carry no other facts.
            default -> Uni.createFrom().voidItem();
        });
    }

    private static Uni<Void> logged(Fact fact, Uni<SubmissionRuleOutcome> joined) {
        return joined.invoke(outcome -> log(fact.interviewId(), outcome)).replaceWithVoid();
    }

    private static void log(UUID interview, SubmissionRuleOutcome outcome) {
        switch (outcome) {
            case NOTHING_TO_DO, KEPT -> LOG.debugf("interview %s: %s", interview, outcome.words());
            case QUEUED, WAITING, FOR_HUMANS, SUPERSEDED, DROPPED, ASKED, GIVEN_UP, SUCCEEDED, FAILED ->
                LOG.infof("interview %s: %s", interview, outcome.words());
        }
    }
}
