package dev.hirenow.common.failure;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jboss.logging.Logger;

/** Logs a failure with all its causes, and a repeated one at most once a minute, with its number of occurrences. */
public final class ThrottledFailureLog {

    private static final long INTERVAL = Duration.ofMinutes(1).toNanos();
    // There are few distinct failures (class and subject); the bound only protects the memory.
    private static final int MOST_REMEMBERED = 200;

    private final Consumer<String> writer;
    private final LongSupplier nanoTime;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    private ThrottledFailureLog(Consumer<String> writer, LongSupplier nanoTime) {
        this.writer = writer;
        this.nanoTime = nanoTime;
    }

    private record Seen(long writtenAt, int since) {}

    /** Logs warnings. */
    public static ThrottledFailureLog warning(Logger log) {
        return new ThrottledFailureLog(log::warn, System::nanoTime);
    }

    /** Logs errors. */
    public static ThrottledFailureLog error(Logger log) {
        return new ThrottledFailureLog(log::error, System::nanoTime);
    }

    static ThrottledFailureLog into(Consumer<String> writer, LongSupplier nanoTime) {
        return new ThrottledFailureLog(writer, nanoTime);
    }

    /**
     * Logs a failure.
     *
     * @param subject what failed; failures with the same subject are counted together, such as {@code PREPARE}
     * @param detail which one, such as {@code of interview 42}; may be empty
     */
    public void failed(String subject, String detail, Throwable failure) {
        long now = nanoTime.getAsLong();
        if (seen.size() >= MOST_REMEMBERED) {
            seen.clear();
        }
        Seen[] before = new Seen[1];
        Seen after = seen.compute(subject + FailureSummary.kind(failure), (_, known) -> {
            before[0] = known;
            return known == null || now - known.writtenAt() >= INTERVAL
                    ? new Seen(now, 0)
                    : new Seen(known.writtenAt(), known.since() + 1);
        });
        if (after.since() == 0) {
            int unwritten = before[0] == null ? 0 : before[0].since();
            writer.accept(subject + (detail.isEmpty() ? "" : " " + detail) + " failed"
                    + (unwritten == 0 ? "" : " (and " + unwritten + " times more since this was last written)") + ": "
                    + FailureSummary.of(failure));
        }
    }
}
