package dev.hirenow.common.failure;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.pgclient.PgException;

/**
 * Tells internal faults, which a retry does not fix, from temporary failures. In doubt a failure is temporary: outages
 * take many forms and must not use up attempts.
 */
public final class InternalFaultDetector {

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
            // IOExceptions listed by class: the data read is malformed.
            JsonProcessingException.class,
            CharacterCodingException.class,
            AssertionError.class);

    private InternalFaultDetector() {}

    /**
     * Whether the innermost cause is certainly an internal fault: a programming error, or a permanent error of the
     * database.
     */
    public static boolean isCertain(Throwable failure) {
        Throwable innermost = failure;
        for (int depth = 0; innermost.getCause() != null && depth < 16; depth++) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof PgException refused) {
            return refused.getSqlState() != null && !TransientDatabaseErrorDetector.passes(refused);
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
