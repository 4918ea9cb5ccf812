package dev.hirenow.upload.erasure;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.hirenow.upload.interview.InterviewRef;

/**
 * Records what was erased of an interview, and by which service.
 *
 * @param interview the erased interview
 * @param cause why it was erased
 * @param askedBy the user who requested the erasure; empty for automatic erasure
 * @param askedAt when the interview became unreadable in this service
 * @param shares what each service removed, by service name; only services that have reported
 */
public record ErasureReceipt(
        InterviewRef interview, Cause cause, String askedBy, Instant askedAt, Map<String, Share> shares) {

    /** All services that store data of an interview. */
    public static final Set<String> HOLDERS = Set.of("upload", "transcription", "analysis", "results");

    /** Copies the map. */
    public ErasureReceipt {
        shares = Map.copyOf(shares);
    }

    /** Why an interview is erased. */
    public enum Cause {
        /** A recruiter requested it. */
        RECRUITER,
        /** Its retention period has ended. */
        RETENTION
    }

    /**
     * What one service removed.
     *
     * @param removed number of removed items by kind
     * @param removedAt when the service had removed everything
     */
    public record Share(Map<String, Integer> removed, Instant removedAt) {

        /** Copies the map. */
        public Share {
            removed = Map.copyOf(removed);
        }
    }

    /** Whether every service has reported that nothing is left. */
    public boolean complete() {
        return shares.keySet().containsAll(HOLDERS);
    }

    /** When the last service had removed everything; empty until all services have reported. */
    public Optional<Instant> completedAt() {
        return complete()
                ? shares.values().stream().map(Share::removedAt).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
