package dev.hirenow.analysis.analysis;

import java.time.Duration;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.scoring.Prompt;

/** Somebody who rates answers. */
public interface LanguageModel {

    /** The model that is asked. */
    String name();

    /**
     * The request as it is sent.
     *
     * @param roomier leaves more room for the answer, after one that was cut off
     */
    byte[] request(Prompt prompt, boolean roomier);

    /** The most that a call with this request may cost, in millionths of the currency unit. */
    long mostCostMicros(byte[] request);

    /** Makes one call, never a second one by itself. */
    Uni<Reply> ask(byte[] request);

    /** Understands a stored answer; the same bytes always say the same. */
    Said read(byte[] answer);

    /** How a call ended. */
    sealed interface Reply {}

    /**
     * With an answer, still raw.
     *
     * @param provider gemini, or sandbox where the look-alike answered
     * @param requestId the provider's, or null
     * @param costMicros estimated, in millionths of the currency unit
     */
    record Answered(
            byte[] answer, String provider, @Nullable String requestId, long costMicros) implements Reply {}

    /** Before it began: the provider has no time for anybody now, or cannot be reached; unpaid. */
    record Busy(Duration pause, Trouble trouble) implements Reply {}

    /** With a refusal of our account, key or model: no submission's fault; unpaid. */
    record Denied(Duration pause, Trouble trouble) implements Reply {}

    /** With a refusal of this very request; unpaid. */
    record Rejected(Trouble trouble) implements Reply {}

    /** The provider broke down after it had the request; it may have to be paid. */
    record Broken(Trouble trouble) implements Reply {}

    /**
     * What is known of a call without an answer; never a word of what was said, never the key.
     *
     * @param status HTTP status, 0 when there was none
     * @param code of the provider, or one of ours
     */
    record Trouble(int status, String code) {}
}
