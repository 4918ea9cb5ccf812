package dev.hirenow.common.work.call;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How one call to a provider ended. The adapter decides only that, from the provider's documentation. */
public sealed interface ProviderCallOutcome {

    /**
     * A raw response.
     *
     * @param answer bytes that always lead to the same result
     * @param answeredBy name of the provider, or {@code sandbox} if the sandbox answered
     * @param requestId the provider's request id, or null
     * @param costMicros estimated, in millionths of the currency unit
     */
    record Answered(
            byte[] answer, String answeredBy, @Nullable String requestId, long costMicros)
            implements ProviderCallOutcome {}

    /**
     * An error of the provider itself: it broke down, or gave the request up. Never billed. The error may concern this
     * job only, so other jobs continue.
     */
    record Failed(ErrorDetails details) implements ProviderCallOutcome {}

    /**
     * No response from the provider, although the call had started: it timed out, the connection was lost, or an
     * intermediary responded instead.
     *
     * @param maybeBilled whether the provider received the whole request, so that it may bill the call
     */
    record Unanswered(boolean maybeBilled, ErrorDetails details) implements ProviderCallOutcome {}

    /**
     * Refused before it started: the provider is busy, a quota is used up, or no connection could be established. Never
     * billed.
     *
     * @param retryAfter how long the provider asks us to wait; empty if it does not say
     * @param quota the quota that is used up
     */
    record Busy(Optional<Duration> retryAfter, Quota quota, ErrorDetails details) implements ProviderCallOutcome {}

    /**
     * The provider refuses our account, key, model or address: every other call would end the same way. Never billed.
     */
    record Denied(ErrorDetails details) implements ProviderCallOutcome {}

    /**
     * The provider rejects this request, and would do so again. Never billed.
     *
     * @param reason the service's reason code
     */
    record Rejected(String reason, ErrorDetails details) implements ProviderCallOutcome {}

    /** The period of a quota. */
    enum Quota {
        /** No quota, or one of a short period. */
        SHORT,
        /** A daily quota: {@link Busy#retryAfter} says when it resets. */
        DAY
    }

    /**
     * What is known about a call without a response; never a candidate's words, never the key.
     *
     * @param status HTTP status; 0 if there was none
     * @param code the provider's code, or one of ours
     * @param requestId to quote in support requests to the provider, or null
     */
    record ErrorDetails(int status, String code, @Nullable String requestId) {

        /** For operators, such as {@code 401 INVALID_AUTH}. */
        public String text() {
            return status == 0 ? code : status + " " + code;
        }
    }
}
