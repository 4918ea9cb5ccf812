package dev.hirenow.analysis.interview;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/** All interviews; state, facts and jobs of a decision are stored together or not at all. */
public interface Interviews {

    /** Decides on the interview, which is {@link Interview#unknown} when nothing was heard of it before. */
    Uni<Step> change(InterviewRef ref, Function<Interview, Decision<Interview, Step>> rule);

    /**
     * Decides, and ends the job in the same transaction.
     *
     * @return fails, with nothing stored, when somebody else holds the job by now
     */
    Uni<Ending> conclude(Turn turn, Function<Interview, Decision<Interview, Ending>> rule);

    /**
     * Decides, and cancels the job, held or not, in the same transaction.
     *
     * @param operator who wants that
     * @return fails, with nothing stored, when the job was claimed or ended meanwhile
     */
    Uni<Ending> cancel(Turn turn, String operator, Function<Interview, Decision<Interview, Ending>> rule);
}
