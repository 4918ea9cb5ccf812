package dev.hirenow.analysis.analysis;

import dev.hirenow.analysis.interview.AnalysisFailureReason;

/** A stored response of the provider, parsed. */
public sealed interface ModelResponseOutcome {

    /** Tokens that the call used. */
    TokenUsage usage();

    /** The model finished and wrote this text. */
    record Text(String text, TokenUsage usage) implements ModelResponseOutcome {}

    /** The model ran out of output tokens; a partial answer is never parsed. */
    record Truncated(TokenUsage usage) implements ModelResponseOutcome {}

    /** The response is unusable for a reason unrelated to its content; another call may help. */
    record Unusable(TokenUsage usage) implements ModelResponseOutcome {}

    /** The provider withheld the model's text, or the finish reason is unknown; another call may end differently. */
    record Withheld(AnalysisFailureReason reason, TokenUsage usage) implements ModelResponseOutcome {}

    /** The provider refuses to answer this request; a person has to rate. */
    record Refused(AnalysisFailureReason reason, TokenUsage usage) implements ModelResponseOutcome {}
}
