package dev.hirenow.common.work;

/** Why a piece of work that asks a provider is given up. */
public sealed interface CallFailure {

    /** As many calls as may be billed were made, and none of them led to a result. */
    record BudgetSpent() implements CallFailure {}

    /** The request did not get through to the provider whole, again and again; nothing was billed. */
    record NotDelivered() implements CallFailure {}

    /** The provider had no time, or could not be reached, for as long as a piece of work waits for it. */
    record StayedBusy() implements CallFailure {}

    /** The provider answered with errors of its own for as long as a piece of work waits for it; nothing was billed. */
    record KeptFailing() implements CallFailure {}

    /** The provider refused our account for as long as a piece of work waits for it. */
    record StayedDenied() implements CallFailure {}

    /**
     * The provider refuses this very request.
     *
     * @param reason the service's code, as its adapter gave it
     */
    record Rejected(String reason) implements CallFailure {}
}
