package dev.hirenow.common.work;

import java.time.Duration;

/** Pauses of jobs after unexpected failures. */
final class UnexpectedFailureBackoff {

    /** Most failures because of an internal fault; with the pauses between them they take 21 minutes. */
    static final int MOST_OWN_FAULTS = 8;

    /** Most temporary failures, counted within {@link #LONGEST_TROUBLE}. */
    static final int MOST_FAILURES = 50;

    /** As long as a job keeps asking a provider that refuses. */
    static final Duration LONGEST_TROUBLE = Duration.ofDays(2);

    private static final Duration AFTER_OWN_FAULT = Duration.ofSeconds(10);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int ENOUGH_DOUBLING = 20;

    private UnexpectedFailureBackoff() {}

    /** 10 s after the first, doubling each time: in between, a release or a person may fix the fault. */
    static Duration afterOwnFault(int faults) {
        return doubled(AFTER_OWN_FAULT, faults);
    }

    /** 2 s after the first, doubling each time up to 5 minutes. */
    static Duration afterTrouble(int failures) {
        Duration pause = doubled(AFTER_TROUBLE, failures);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private static Duration doubled(Duration first, int times) {
        return first.multipliedBy(1L << Math.clamp(times - 1L, 0, ENOUGH_DOUBLING));
    }
}
