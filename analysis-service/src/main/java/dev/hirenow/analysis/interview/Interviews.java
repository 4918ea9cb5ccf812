package dev.hirenow.analysis.interview;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;

/** Stored interviews. A decision's state, facts and jobs are stored in one transaction. */
public interface Interviews {

    /** Applies the rule to the interview, which is {@link Interview#unknown} if no fact has mentioned it yet. */
    Uni<SubmissionRuleOutcome> change(
            InterviewRef ref, Function<Interview, Decision<Interview, SubmissionRuleOutcome>> rule);

    /**
     * Applies the rule and ends the job in the same transaction.
     *
     * @return fails, and stores nothing, if another worker has claimed the job since
     */
    Uni<JobConclusion> conclude(
            ClaimedSubmission claimed, Function<Interview, Decision<Interview, JobConclusion>> rule);

    /**
     * Applies the rule and cancels the job, claimed or not, in the same transaction.
     *
     * @param operator who cancels it
     * @return fails, and stores nothing, if the job was claimed or ended meanwhile
     */
    Uni<JobConclusion> cancel(
            ClaimedSubmission claimed, String operator, Function<Interview, Decision<Interview, JobConclusion>> rule);
}
