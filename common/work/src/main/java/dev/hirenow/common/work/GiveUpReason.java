package dev.hirenow.common.work;

/** Why a job that calls a provider is given up. */
public sealed interface GiveUpReason {

    /** The job used its budget of billable calls without a result. */
    record BudgetSpent() implements GiveUpReason {}

    /** The request repeatedly failed to reach the provider in full; nothing was billed. */
    record NotDelivered() implements GiveUpReason {}

    /** The provider was busy or unreachable for as long as a job waits for it. */
    record StayedBusy() implements GiveUpReason {}

    /** The provider returned errors of its own for as long as a job waits for it; nothing was billed. */
    record KeptFailing() implements GiveUpReason {}

    /** The provider refused our account for as long as a job waits for it. */
    record StayedDenied() implements GiveUpReason {}

    /**
     * The provider rejects this request.
     *
     * @param reason the service's reason code, from its adapter
     */
    record Rejected(String reason) implements GiveUpReason {}
}
