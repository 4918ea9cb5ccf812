package dev.hirenow.common.work;

import io.smallrye.mutiny.Uni;

/**
 * How a service ends one kind of work that leads to no result. Each method ends the work and publishes what follows from
 * that in one transaction, so that nobody waits for a result that will not come.
 */
public interface WorkEnding {

    /**
     * No attempt is left: parks the work and publishes the failure.
     *
     * @param claim held by the caller
     * @param reason code for operators, perhaps with the failure behind it; never a candidate's words
     * @return fails with {@link FenceLost}, with nothing stored, when somebody else holds the work by now
     */
    Uni<Void> exhausted(Claim claim, String reason);

    /**
     * An operator gives the work up, whether or not somebody holds it: cancels it and publishes the failure, unless the
     * failure is known already.
     *
     * @param claim the work as the operator found it
     * @param operator who cancels, for the record
     * @return fails with {@link FenceLost}, with nothing stored, when the work was claimed or ended meanwhile
     */
    Uni<Void> cancelled(Claim claim, String operator);
}
