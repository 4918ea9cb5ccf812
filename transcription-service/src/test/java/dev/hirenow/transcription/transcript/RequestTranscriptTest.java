package dev.hirenow.transcription.transcript;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;

import static dev.hirenow.transcription.transcript.AnswerFixtures.ANSWER;
import static dev.hirenow.transcription.transcript.AnswerFixtures.MEDIA;
import static dev.hirenow.transcription.transcript.AnswerFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class RequestTranscriptTest {

    private final InMemoryTranscriptions transcriptions = new InMemoryTranscriptions();
    private final RequestTranscript request = new RequestTranscript(transcriptions);

    @Test
    void queuesTheCopiesOfARecordingThatArrived() {
        assertThat(request.received(ANSWER).await().indefinitely()).isEqualTo(TranscriptionRuleOutcome.QUEUED);

        assertThat(transcriptions.jobs).extracting(Job::kind).containsExactly(Transcription.PREPARE);
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void queuesARecordingOnceHoweverOftenItArrives() {
        request.received(ANSWER).await().indefinitely();
        request.received(ANSWER).await().indefinitely();

        assertThat(transcriptions.jobs).hasSize(1);
    }

    @Test
    void doesNotTellAnOutcomeAgainJustBecauseTheRecordingArrivedAgain() {
        inState(new Transcription.Transcribed(ANSWER, MEDIA, 1, RecognisedSpeech.NONE, NOW));

        assertThat(request.received(ANSWER).await().indefinitely()).isEqualTo(TranscriptionRuleOutcome.NOTHING_TO_DO);
        assertThat(transcriptions.facts).isEmpty();
    }

    @Test
    void tellsATranscriptAgainToWhomeverMissesIt() {
        Transcription.Transcribed done = new Transcription.Transcribed(ANSWER, MEDIA, 1, RecognisedSpeech.NONE, NOW);
        inState(done);

        assertThat(request.missed(ANSWER).await().indefinitely()).isEqualTo(TranscriptionRuleOutcome.TOLD_AGAIN);
        assertThat(transcriptions.facts).containsExactly(done.fact());
    }

    @Test
    void tellsAFailureAgainToWhomeverMissesTheTranscript() {
        Transcription.Failed failed =
                new Transcription.Failed(ANSWER, null, 1, TranscriptionFailureReason.CORRUPT_RECORDING, NOW);
        inState(failed);

        assertThat(request.missed(ANSWER).await().indefinitely()).isEqualTo(TranscriptionRuleOutcome.TOLD_AGAIN);
        assertThat(transcriptions.facts).containsExactly(failed.fact());
    }

    @Test
    void worksOnWhatIsMissedAndNotThereYet() {
        inState(new Transcription.Prepared(ANSWER, MEDIA));

        request.missed(ANSWER).await().indefinitely();

        assertThat(transcriptions.jobs).extracting(Job::kind).containsExactly(Transcription.TRANSCRIBE);
    }

    private void inState(Transcription state) {
        transcriptions
                .receive(ANSWER, _ -> Decision.change(state, List.of(), TranscriptionRuleOutcome.QUEUED))
                .await()
                .indefinitely();
    }
}
