package dev.hirenow.common.work;

import io.smallrye.mutiny.Uni;

/**
 * How a service ends jobs of one kind that lead to no result. Each method ends the job and publishes the consequence in
 * one transaction, so that other services do not wait for a result that will not come.
 */
public interface AbandonedJobHandler {

    /**
     * No attempt is left: parks the job and publishes the failure.
     *
     * @param claim held by the caller
     * @param reason code for operators, optionally with the underlying failure; never a candidate's words
     * @return fails with {@link FenceLost}, and stores nothing, if another worker has claimed the job since
     */
    Uni<Void> exhausted(Claim claim, String reason);

    /**
     * An operator cancels the job, claimed or not: cancels it and publishes the failure, unless that was published
     * before.
     *
     * @param claim the job as the operator saw it
     * @param operator name of the operator, for the record
     * @return fails with {@link FenceLost}, and stores nothing, if the job was claimed or ended meanwhile
     */
    Uni<Void> cancelled(Claim claim, String operator);
}
