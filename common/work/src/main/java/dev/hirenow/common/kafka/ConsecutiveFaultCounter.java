package dev.hirenow.common.kafka;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.failure.InternalFaultDetector;
import dev.hirenow.common.failure.InterviewGone;

/** Counts how often in a row the effect of one record or batch failed because of an internal fault. Not thread-safe. */
final class ConsecutiveFaultCounter {

    /** With pauses that double from 100 ms to 5 s, about ten seconds in total. */
    static final int MOST = 8;

    private int inARow;
    private String last = "";

    /** Runs the effect; a temporary failure, such as an outage, resets the count. */
    Uni<Void> counted(Supplier<Uni<Void>> effect) {
        return Uni.createFrom().deferred(effect::get).onFailure().invoke(this::count);
    }

    boolean tooMany() {
        return inARow >= MOST;
    }

    /** The reason for the dead letter. */
    String reason() {
        return "EFFECT_FAILED: " + last;
    }

    private void count(Throwable failure) {
        if (!(failure instanceof InterviewGone) && InternalFaultDetector.isCertain(failure)) {
            inARow++;
            last = FailureSummary.brief(failure);
        } else {
            inARow = 0;
        }
    }
}
