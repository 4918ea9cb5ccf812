package dev.hirenow.common.failure;

import java.util.Set;

import io.vertx.pgclient.PgException;

/** Tells temporary failures of the database from permanent ones of a statement. */
public final class TransientDatabaseErrorDetector {

    // Connection, invalid state, rollback, resources, not ready, operator intervention, system error
    // (PostgreSQL, appendix A).
    private static final Set<String> OF_THE_MOMENT = Set.of("08", "25", "40", "53", "55", "57", "58");
    private static final int CLASS_LENGTH = 2;
    private static final String OURS = "dev.hirenow.";

    private TransientDatabaseErrorDetector() {}

    /** Whether a retry may help: PostgreSQL reported a temporary error, or no error code at all. */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Our own exceptions, such as a lost fence, are final.
            if (cause.getClass().getName().startsWith(OURS)) {
                return false;
            }
            if (cause instanceof PgException error && error.getSqlState() != null) {
                return OF_THE_MOMENT.contains(error.getSqlState().substring(0, CLASS_LENGTH));
            }
        }
        return true;
    }
}
