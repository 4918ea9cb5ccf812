package dev.hirenow.common.problem;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Where a failure happened, without messages, which may quote a candidate. */
final class RedactedStackTrace {

    private RedactedStackTrace() {}

    /** The class and the stack frames of the failure and of each cause. */
    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        @Nullable Throwable next = failure;
        while (next != null && seen.add(next)) {
            text.append(text.isEmpty() ? "" : "\ncaused by ")
                    .append(next.getClass().getName());
            for (StackTraceElement frame : next.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
            next = next.getCause();
        }
        return text.toString();
    }
}
