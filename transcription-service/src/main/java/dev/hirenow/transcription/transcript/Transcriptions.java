package dev.hirenow.transcription.transcript;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/** All transcriptions. The state, facts and jobs of a decision are stored in one transaction. */
public interface Transcriptions {

    /** Applies a rule to the answer's transcription, which is {@link Transcription.Waiting} if it is new. */
    Uni<TranscriptionRuleOutcome> receive(
            RecordedAttempt answer, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule);

    /** The transcription, which always exists if its job does. */
    Uni<Transcription> find(ClaimedAnswer claimed);

    /**
     * Applies a rule and completes the job in the same transaction.
     *
     * @return fails, with nothing stored, if another worker holds the job now
     */
    Uni<TranscriptionRuleOutcome> conclude(
            ClaimedAnswer claimed, Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule);

    /** Like {@link #conclude}, but parks the job for an operator. */
    Uni<TranscriptionRuleOutcome> park(
            ClaimedAnswer claimed,
            String reason,
            Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule);

    /**
     * Like {@link #conclude}, but cancels the job, whether or not it is held.
     *
     * @param operator who cancels it
     */
    Uni<TranscriptionRuleOutcome> cancel(
            ClaimedAnswer claimed,
            String operator,
            Function<Transcription, Decision<Transcription, TranscriptionRuleOutcome>> rule);
}
