package dev.hirenow.common.work.call;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How one call to a provider ended. The adapter says which it was, from the provider's documentation; nothing else. */
public sealed interface Reply {

    /**
     * With an answer, still raw.
     *
     * @param answer the bytes from which the same result is derived at any time
     * @param answeredBy name of the provider, or {@code sandbox} where the look-alike answered
     * @param requestId the provider's, or null
     * @param costMicros estimated, in millionths of the currency unit
     */
    record Answered(
            byte[] answer, String answeredBy, @Nullable String requestId, long costMicros) implements Reply {}

    /**
     * With an error of the provider itself: it broke down, or gave the work up. Never billed. It may be about this work
     * alone, so others go on asking.
     */
    record Failed(Trouble trouble) implements Reply {}

    /**
     * Without an answer of the provider, although the call had begun: it took too long, the connection was lost, or
     * something in between answered in its place.
     *
     * @param maybeBilled whether the provider had the whole request, so that it may bill the call
     */
    record Unanswered(boolean maybeBilled, Trouble trouble) implements Reply {}

    /**
     * Before it began: the provider has no time for anybody now, a quota is used up, or no connection could be made. Never
     * billed.
     *
     * @param retryAfter how long the provider asks us to wait; empty when it says nothing
     * @param quota which quota is used up
     */
    record Busy(Optional<Duration> retryAfter, Quota quota, Trouble trouble) implements Reply {}

    /** The provider refuses our account, key, model or address: every other call would end the same. Never billed. */
    record Denied(Trouble trouble) implements Reply {}

    /**
     * The provider refuses this very request, and would again. Never billed.
     *
     * @param reason the service's code for what is wrong with it
     */
    record Rejected(String reason, Trouble trouble) implements Reply {}

    /** For how long a quota counts. */
    enum Quota {
        /** It is not about a quota, or about one that is soon over. */
        SHORT,
        /** A quota of the day: {@link Busy#retryAfter} says when the next one begins. */
        DAY
    }

    /**
     * What is known of a call without an answer; never a word of what was said, never the key.
     *
     * @param status HTTP status, 0 when there was none
     * @param code of the provider, or one of ours
     * @param requestId for questions to the provider, or null
     */
    record Trouble(int status, String code, @Nullable String requestId) {

        /** For operators, such as {@code 401 INVALID_AUTH}. */
        public String text() {
            return status == 0 ? code : status + " " + code;
        }
    }
}
