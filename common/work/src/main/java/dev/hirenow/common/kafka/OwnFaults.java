package dev.hirenow.common.kafka;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.failure.FailureText;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.failure.OwnFault;

/** How often in a row the effect of one record, or of a batch, failed by a fault of our own. Used by one flow. */
final class OwnFaults {

    /** With pauses that double from 100 ms to 5 s, about ten seconds. */
    static final int MOST = 8;

    private int inARow;
    private String last = "";

    /** Runs the effect; what may pass, such as an outage, starts the count anew. */
    Uni<Void> counted(Supplier<Uni<Void>> effect) {
        return Uni.createFrom().deferred(effect::get).onFailure().invoke(this::count);
    }

    boolean tooMany() {
        return inARow >= MOST;
    }

    /** For the dead letter. */
    String reason() {
        return "EFFECT_FAILED: " + last;
    }

    private void count(Throwable failure) {
        if (!(failure instanceof InterviewGone) && OwnFault.isCertain(failure)) {
            inARow++;
            last = FailureText.brief(failure);
        } else {
            inARow = 0;
        }
    }
}
