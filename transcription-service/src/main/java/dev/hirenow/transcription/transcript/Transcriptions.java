package dev.hirenow.transcription.transcript;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/** All transcriptions. The state, facts and jobs of a decision are stored in one transaction. */
public interface Transcriptions {

    /** Applies a rule to the answer's transcription, which is {@link Transcription.Waiting} if it is new. */
    Uni<Step> receive(Answer answer, Function<Transcription, Decision<Transcription, Step>> rule);

    /** The transcription, which always exists if its job does. */
    Uni<Transcription> find(Turn turn);

    /**
     * Applies a rule and completes the job in the same transaction.
     *
     * @return fails, with nothing stored, if another worker holds the job now
     */
    Uni<Step> conclude(Turn turn, Function<Transcription, Decision<Transcription, Step>> rule);

    /** Like {@link #conclude}, but parks the job for an operator. */
    Uni<Step> putAside(Turn turn, String reason, Function<Transcription, Decision<Transcription, Step>> rule);

    /**
     * Like {@link #conclude}, but cancels the job, whether or not it is held.
     *
     * @param operator who cancels it
     */
    Uni<Step> cancel(Turn turn, String operator, Function<Transcription, Decision<Transcription, Step>> rule);
}
