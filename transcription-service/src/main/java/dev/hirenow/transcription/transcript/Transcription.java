package dev.hirenow.transcription.transcript;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;

/** The state of one answer attempt's transcription. */
public sealed interface Transcription {

    /** Kind of the job that makes the copies. */
    String PREPARE = "PREPARE";

    /** Kind of the job that calls the provider. */
    String TRANSCRIBE = "TRANSCRIBE";

    /** Kind of the job that re-encodes video that not all browsers can play. */
    String PICTURE = "PICTURE";

    int FIRST_OUTCOME = 1;

    /** The answer attempt. */
    RecordedAttempt answer();

    /** The recording is uploaded; its copies have not been made yet. */
    record Waiting(RecordedAttempt answer) implements Transcription {

        Decision<Transcription, TranscriptionRuleOutcome> queued() {
            return new Decision.Change<>(
                    this, List.of(), List.of(job(answer, PREPARE)), TranscriptionRuleOutcome.QUEUED);
        }

        Decision<Transcription, TranscriptionRuleOutcome> prepared(
                PreparedMedia media, boolean pictureWaits, Instant now) {
            return media.audio() == null
                    ? concluded(new Transcribed(answer, media, FIRST_OUTCOME, RecognisedSpeech.NONE, now))
                    : next(new Prepared(answer, media), answer, pictureWaits);
        }

        Decision<Transcription, TranscriptionRuleOutcome> failed(TranscriptionFailureReason reason, Instant now) {
            return given(new Failed(answer, null, FIRST_OUTCOME, reason, now));
        }
    }

    /** The copies are made; the provider has not answered yet. */
    record Prepared(RecordedAttempt answer, PreparedMedia media) implements Transcription {

        Decision<Transcription, TranscriptionRuleOutcome> queued() {
            return new Decision.Change<>(
                    this, List.of(), List.of(job(answer, TRANSCRIBE)), TranscriptionRuleOutcome.PREPARED);
        }

        Decision<Transcription, TranscriptionRuleOutcome> transcribed(RecognisedSpeech speech, Instant now) {
            return concluded(new Transcribed(answer, media, FIRST_OUTCOME, speech, now));
        }

        Decision<Transcription, TranscriptionRuleOutcome> failed(TranscriptionFailureReason reason, Instant now) {
            return given(new Failed(answer, media, FIRST_OUTCOME, reason, now));
        }
    }

    /** The transcript exists; it may have no words. */
    record Transcribed(RecordedAttempt answer, PreparedMedia media, int outcome, RecognisedSpeech speech, Instant at)
            implements Transcription {

        TranscriptReady fact() {
            return new TranscriptReady(
                    answer.interviewId(),
                    answer.organisation(),
                    answer.recorded().questionId(),
                    answer.recorded().attempt(),
                    outcome,
                    speech.words(),
                    answer.recorded().language(),
                    media.durationMs(),
                    speech.provider(),
                    speech.requestId(),
                    speech.model(),
                    media.playback(),
                    at,
                    media.missingOrNull());
        }

        Decision<Transcription, TranscriptionRuleOutcome> publishedAgain() {
            return Decision.change(this, List.of(fact()), TranscriptionRuleOutcome.TOLD_AGAIN);
        }
    }

    /** There is no transcript until a human retries the job; copies that could be made are kept. */
    record Failed(
            RecordedAttempt answer,
            @Nullable PreparedMedia media,
            int outcome,
            TranscriptionFailureReason reason,
            Instant at)
            implements Transcription {

        TranscriptionFailed fact() {
            return new TranscriptionFailed(
                    answer.interviewId(),
                    answer.organisation(),
                    answer.recorded().questionId(),
                    answer.recorded().attempt(),
                    outcome,
                    reason.name(),
                    media == null ? null : media.playback(),
                    media == null ? null : media.durationMs(),
                    at,
                    media == null ? null : media.missingOrNull());
        }

        Decision<Transcription, TranscriptionRuleOutcome> publishedAgain() {
            return Decision.change(this, List.of(fact()), TranscriptionRuleOutcome.TOLD_AGAIN);
        }

        /**
         * After an operator's retry, the copies now exist. The state stays a failure, published with its number,
         * until there is a later outcome.
         */
        Decision<Transcription, TranscriptionRuleOutcome> prepared(
                PreparedMedia made, boolean pictureWaits, Instant now) {
            return made.audio() == null
                    ? concluded(new Transcribed(answer, made, outcome + 1, RecognisedSpeech.NONE, now))
                    : next(new Failed(answer, made, outcome, reason, at), answer, pictureWaits);
        }

        /** After an operator's retry, there is a transcript: a later outcome than the published one. */
        Decision<Transcription, TranscriptionRuleOutcome> transcribed(RecognisedSpeech speech, Instant now) {
            PreparedMedia heard = Objects.requireNonNull(media, "what was listened to is prepared");
            return concluded(new Transcribed(answer, heard, outcome + 1, speech, now));
        }

        /** After an operator's retry, the job failed again. */
        Decision<Transcription, TranscriptionRuleOutcome> failed(TranscriptionFailureReason again, Instant now) {
            return given(new Failed(answer, media, outcome + 1, again, now));
        }
    }

    // Transcription is enqueued first, because nothing waits for the video.
    private static Decision<Transcription, TranscriptionRuleOutcome> next(
            Transcription state, RecordedAttempt answer, boolean pictureWaits) {
        Job words = job(answer, TRANSCRIBE);
        return new Decision.Change<>(
                state,
                List.of(),
                pictureWaits ? List.of(words, job(answer, PICTURE)) : List.of(words),
                TranscriptionRuleOutcome.PREPARED);
    }

    private static Decision<Transcription, TranscriptionRuleOutcome> concluded(Transcribed done) {
        return Decision.change(done, List.of(done.fact()), TranscriptionRuleOutcome.SAVED);
    }

    private static Decision<Transcription, TranscriptionRuleOutcome> given(Failed failed) {
        return Decision.change(failed, List.of(failed.fact()), TranscriptionRuleOutcome.FAILED);
    }

    // The key alone identifies the answer; enqueuing it again is a no-op for the queue.
    private static Job job(RecordedAttempt answer, String kind) {
        return Job.now(
                answer.interviewId(), answer.organisation(), kind, answer.key().toString(), "{}");
    }
}
