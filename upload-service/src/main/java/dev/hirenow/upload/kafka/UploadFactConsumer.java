package dev.hirenow.upload.kafka;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewDataErased;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;
import dev.hirenow.common.kafka.FactIntake;
import dev.hirenow.upload.erasure.ErasureReceipt;
import dev.hirenow.upload.erasure.ErasureReceipts;
import dev.hirenow.upload.interview.AnalysisState;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.ProgressRules;
import dev.hirenow.upload.interview.TranscriptState;

/** Consumes other services' facts about the recordings, submissions and erasures of this service. */
@ApplicationScoped
class UploadFactConsumer {

    private static final Logger LOG = Logger.getLogger(UploadFactConsumer.class);

    private final FactIntake intake;
    private final Interviews interviews;
    private final ErasureReceipts receipts;

    UploadFactConsumer(FactIntake intake, Interviews interviews, ErasureReceipts receipts) {
        this.intake = intake;
        this.interviews = interviews;
        this.receipts = receipts;
    }

    @Incoming("progress")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, this::heard);
    }

    private Uni<Void> heard(Fact fact) {
        return switch (fact) {
            case TranscriptReady ready ->
                transcript(
                        ref(ready), ready.questionId(), ready.attempt(), TranscriptState.transcribed(ready.outcome()));
            case TranscriptionFailed failed ->
                transcript(
                        ref(failed),
                        failed.questionId(),
                        failed.attempt(),
                        TranscriptState.failed(failed.outcome(), failed.reason()));
            case InterviewAnalyzed analyzed ->
                analysis(ref(analyzed), analyzed.submission(), AnalysisState.analyzed(analyzed.revision()));
            case AnalysisFailed failed ->
                analysis(ref(failed), failed.submission(), AnalysisState.failed(failed.reason(), failed.remedy()));
            case InterviewDataErased erased ->
                receipts.note(
                        ref(erased), erased.service(), new ErasureReceipt.Share(erased.removed(), erased.removedAt()));
            // The topics of this channel carry no other facts.
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> transcript(InterviewRef ref, String questionId, int attempt, TranscriptState news) {
        return interviews
                .change(ref, interview -> ProgressRules.transcript(interview, questionId, attempt, news))
                .invoke(outcome ->
                        log(outcome, ref.id(), "question " + questionId + " attempt " + attempt + ": " + news.status()))
                .replaceWithVoid();
    }

    private Uni<Void> analysis(InterviewRef ref, int submission, AnalysisState news) {
        return interviews
                .change(ref, interview -> ProgressRules.analysis(interview, submission, news))
                .invoke(outcome -> log(outcome, ref.id(), "submission " + submission + ": " + news.status()))
                .replaceWithVoid();
    }

    private static InterviewRef ref(Fact fact) {
        return new InterviewRef(fact.organisation(), fact.interviewId());
    }

    private static void log(Optional<ProgressRules.Outcome> outcome, UUID interview, String step) {
        if (outcome.filter(ProgressRules.Outcome.NOTED::equals).isPresent()) {
            LOG.infof("interview %s: received %s", interview, step);
        }
    }
}
