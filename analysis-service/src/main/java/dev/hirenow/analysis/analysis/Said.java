package dev.hirenow.analysis.analysis;

import dev.hirenow.analysis.interview.FailureReason;

/** A stored response of the provider, parsed. */
public sealed interface Said {

    /** Tokens that the call used. */
    Usage usage();

    /** The model finished and wrote this text. */
    record Text(String text, Usage usage) implements Said {}

    /** The model ran out of output tokens; a partial answer is never parsed. */
    record Truncated(Usage usage) implements Said {}

    /** The response is unusable for a reason unrelated to its content; another call may help. */
    record Unusable(Usage usage) implements Said {}

    /** The provider withheld the model's text, or the finish reason is unknown; another call may end differently. */
    record Withheld(FailureReason reason, Usage usage) implements Said {}

    /** The provider refuses to answer this request; a person has to rate. */
    record Refused(FailureReason reason, Usage usage) implements Said {}
}
