package dev.hirenow.transcription.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import dev.hirenow.common.erasure.Erasures;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.facts.TranscriptRequested;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.common.kafka.FactIntake;
import dev.hirenow.transcription.transcript.RecordedAttempt;
import dev.hirenow.transcription.transcript.RequestTranscript;
import dev.hirenow.transcription.transcript.TranscriptionRuleOutcome;

/** Consumes facts about uploaded recordings, requested transcripts and erased interviews. */
@ApplicationScoped
class TranscriptionFactConsumer {

    private static final Logger LOG = Logger.getLogger(TranscriptionFactConsumer.class);

    private final FactIntake intake;
    private final RequestTranscript request;
    private final Erasures erasures;

    TranscriptionFactConsumer(FactIntake intake, RequestTranscript request, Erasures erasures) {
        this.intake = intake;
        this.request = request;
        this.erasures = erasures;
    }

    @Incoming("facts-of-answers")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, fact -> switch (fact) {
            case VideoReceived video -> received(video);
            case TranscriptRequested missing -> requested(missing);
            case InterviewErased erased -> erasures.erase(erased);
            default -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> received(VideoReceived video) {
        RecordedAttempt answer = new RecordedAttempt(video.interviewId(), video.organisation(), video.answer());
        return request.received(answer).invoke(outcome -> log(answer, outcome)).replaceWithVoid();
    }

    private Uni<Void> requested(TranscriptRequested missing) {
        return Multi.createFrom()
                .iterable(missing.answers())
                .map(recorded -> new RecordedAttempt(missing.interviewId(), missing.organisation(), recorded))
                .onItem()
                .transformToUniAndConcatenate(answer -> request.missed(answer).invoke(outcome -> log(answer, outcome)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void log(RecordedAttempt answer, TranscriptionRuleOutcome outcome) {
        LOG.infof(
                "interview %s: question %s attempt %d: %s",
                answer.interviewId(),
                answer.recorded().questionId(),
                answer.recorded().attempt(),
                outcome.words());
    }
}
