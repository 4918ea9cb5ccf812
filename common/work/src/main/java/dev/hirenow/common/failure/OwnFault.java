package dev.hirenow.common.failure;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.pgclient.PgException;

/**
 * Tells a fault of our own, which trying again does not mend, from everything that may pass. In doubt it may pass: an
 * outage shows itself in many ways, and must cost nobody's attempts.
 */
public final class OwnFault {

    private static final String OURS = "dev.hirenow.";
    private static final List<Class<? extends Throwable>> OF_PROGRAMS = List.of(
            NullPointerException.class,
            ClassCastException.class,
            IllegalArgumentException.class,
            IndexOutOfBoundsException.class,
            ArithmeticException.class,
            NoSuchElementException.class,
            UnsupportedOperationException.class,
            MatchException.class,
            LinkageError.class,
            // IOExceptions by name only: what was read does not have the form that it should have.
            JsonProcessingException.class,
            CharacterCodingException.class,
            AssertionError.class);

    private OwnFault() {}

    /** Whether the innermost cause is certainly ours: an error of a program, or what the database refuses for good. */
    public static boolean isCertain(Throwable failure) {
        Throwable innermost = failure;
        for (int depth = 0; innermost.getCause() != null && depth < 16; depth++) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof PgException refused) {
            return refused.getSqlState() != null && !Outage.passes(refused);
        }
        Throwable cause = innermost;
        return OF_PROGRAMS.stream().anyMatch(type -> type.isInstance(cause)) || thrownByUs(cause);
    }

    private static boolean thrownByUs(Throwable cause) {
        StackTraceElement[] frames = cause.getStackTrace();
        return cause instanceof RuntimeException
                && frames.length > 0
                && frames[0].getClassName().startsWith(OURS);
    }
}
