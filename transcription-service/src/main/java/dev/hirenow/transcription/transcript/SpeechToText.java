package dev.hirenow.transcription.transcript;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Somebody who writes down what is said. */
public interface SpeechToText {

    /** Makes one call with the audio in this file, never a second one by itself. */
    Uni<Reply> listen(Path audio, String contentType, String language);

    /** Understands a stored answer; the same bytes always give the same speech. */
    Derived derive(byte[] answer);

    /** What a stored answer says. */
    sealed interface Derived {}

    /** It was understood. */
    record Understood(Speech speech) implements Derived {}

    /** The bytes are no answer that this release can read. */
    record NotUnderstood() implements Derived {}

    /** How a call ended. */
    sealed interface Reply {}

    /** With an answer, still raw. */
    record Answered(byte[] answer, @Nullable String requestId) implements Reply {}

    /** With a refusal of this very recording, for good and unpaid. */
    record Rejected(FailureReason reason, Trouble trouble) implements Reply {}

    /** With a refusal of the account or its settings: no recording's fault, and no other call would fare better. */
    record Denied(Trouble trouble) implements Reply {}

    /** Before it began: the provider has no time for anybody now, or cannot be reached. */
    record Busy(Optional<Duration> retryAfter, Trouble trouble) implements Reply {}

    /** The audio did not get through whole; unpaid. */
    record Interrupted(Trouble trouble) implements Reply {}

    /** The provider broke down after it had the audio; it may have to be paid. */
    record Broken(Trouble trouble) implements Reply {}

    /**
     * What is known of a call without an answer; never a word of what was said, never the key.
     *
     * @param status HTTP status, 0 when there was none
     * @param code of the provider, or one of ours
     * @param requestId the provider's, or null
     */
    record Trouble(int status, String code, @Nullable String requestId) {}
}
