package dev.hirenow.transcription.transcript;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/** All transcriptions; state, facts and jobs of a decision are stored together or not at all. */
public interface Transcriptions {

    /** Decides on the answer's transcription, which is {@link Transcription.Waiting} when it was not known before. */
    Uni<Step> receive(Answer answer, Function<Transcription, Decision<Transcription, Step>> rule);

    /** The transcription, which exists since its job does. */
    Uni<Transcription> find(Turn turn);

    /**
     * Decides and ends the job in the same transaction.
     *
     * @return fails, with nothing stored, when somebody else holds the job by now
     */
    Uni<Step> conclude(Turn turn, Function<Transcription, Decision<Transcription, Step>> rule);

    /** As {@link #conclude}, but the job is put aside for a human to look at. */
    Uni<Step> putAside(Turn turn, String reason, Function<Transcription, Decision<Transcription, Step>> rule);

    /**
     * As {@link #conclude}, but the job, held or not, is cancelled.
     *
     * @param operator who wants that
     */
    Uni<Step> cancel(Turn turn, String operator, Function<Transcription, Decision<Transcription, Step>> rule);
}
