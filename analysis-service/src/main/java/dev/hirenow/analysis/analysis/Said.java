package dev.hirenow.analysis.analysis;

import dev.hirenow.analysis.interview.FailureReason;

/** What a stored answer of the provider turns out to be. */
public sealed interface Said {

    /** What it took. */
    Usage usage();

    /** The model came to its end and wrote this. */
    record Text(String text, Usage usage) implements Said {}

    /** The model ran out of room; half an answer is never read. */
    record Truncated(Usage usage) implements Said {}

    /** Nothing that can be used, for no reason of the content: it may help to ask once more. */
    record Unusable(Usage usage) implements Said {}

    /** The provider keeps back what the model wrote, or the end is an unknown one: another try may come out otherwise. */
    record Withheld(FailureReason reason, Usage usage) implements Said {}

    /** The provider will not answer this; a human has to. */
    record Refused(FailureReason reason, Usage usage) implements Said {}
}
