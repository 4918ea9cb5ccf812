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
 * Which failures may be quoted. A message that may hold what somebody said or wrote is never among them: JSON parsers
 * quote what they read, PostgreSQL the values that it refuses, and what is thrown for an argument often its text.
 */
final class SafeMessages {

    // IOExceptions speak of files, programs and connections; those of other libraries may be parsers'.
    private static final List<String> PLATFORM = List.of("java.", "javax.net.", "sun.", "io.netty.", "io.vertx.core.");
    // Libraries that are not on every class path: told by the name of a superclass.
    private static final Set<String> FAMILIES = Set.of(
            "software.amazon.awssdk.core.exception.SdkException",
            "org.apache.kafka.common.KafkaException",
            "io.vertx.core.VertxException");
    private static final Set<String> NEVER = Set.of("org.apache.kafka.common.errors.SerializationException");

    private SafeMessages() {}

    /** What may be said of this failure beside its class. */
    static Optional<String> of(Throwable failure) {
        return switch (failure) {
            case PgException refused -> Optional.of("SQLSTATE " + refused.getSqlState());
            case SQLException refused -> Optional.of("SQLSTATE " + refused.getSQLState());
            // Its message is that of its cause.
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
