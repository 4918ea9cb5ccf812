package dev.hirenow.analysis.interview;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/** Stored interviews. A decision's state, facts and jobs are stored in one transaction. */
public interface Interviews {

    /** Applies the rule to the interview, which is {@link Interview#unknown} if no fact has mentioned it yet. */
    Uni<Step> change(InterviewRef ref, Function<Interview, Decision<Interview, Step>> rule);

    /**
     * Applies the rule and ends the job in the same transaction.
     *
     * @return fails, and stores nothing, if another worker has claimed the job since
     */
    Uni<Ending> conclude(Turn turn, Function<Interview, Decision<Interview, Ending>> rule);

    /**
     * Applies the rule and cancels the job, claimed or not, in the same transaction.
     *
     * @param operator who cancels it
     * @return fails, and stores nothing, if the job was claimed or ended meanwhile
     */
    Uni<Ending> cancel(Turn turn, String operator, Function<Interview, Decision<Interview, Ending>> rule);
}
