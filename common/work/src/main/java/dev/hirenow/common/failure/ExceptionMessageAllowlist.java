package dev.hirenow.common.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.vertx.pgclient.PgException;

/**
 * Decides which messages may be quoted. A message that may contain somebody's words never is: JSON parsers quote their
 * input, PostgreSQL the values it rejects, and argument exceptions often the argument.
 */
final class ExceptionMessageAllowlist {

    // IOExceptions of these packages mention files, programs and connections; those of other libraries may
    // come from parsers.
    private static final List<String> PLATFORM = List.of("java.", "javax.net.", "sun.", "io.netty.", "io.vertx.core.");
    // Libraries that are not on every class path, recognised by the name of a superclass.
    private static final Set<String> FAMILIES = Set.of(
            "software.amazon.awssdk.core.exception.SdkException",
            "org.apache.kafka.common.KafkaException",
            "io.vertx.core.VertxException");
    private static final Set<String> NEVER = Set.of("org.apache.kafka.common.errors.SerializationException");

    private ExceptionMessageAllowlist() {}

    /** The quotable message of this failure; empty if there is none. */
    static Optional<String> of(Throwable failure) {
        return switch (failure) {
            case PgException refused -> Optional.of("SQLSTATE " + refused.getSqlState());
            case SQLException refused -> Optional.of("SQLSTATE " + refused.getSQLState());
            // Its message repeats that of its cause.
            case UncheckedIOException _ -> Optional.empty();
            default -> quotable(failure) ? Optional.ofNullable(failure.getMessage()) : Optional.empty();
        };
    }

    private static boolean quotable(Throwable failure) {
        return switch (failure) {
            case MalformedURLException _ -> false;
            case IOException _ -> PLATFORM.stream().anyMatch(failure.getClass().getName()::startsWith);
            case TimeoutException _, OutOfMemoryError _, LinkageError _ -> true;
            default -> isOf(failure, FAMILIES) && !isOf(failure, NEVER);
        };
    }

    private static boolean isOf(Throwable failure, Set<String> names) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (names.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
