package dev.hirenow.upload.erasure;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.hirenow.upload.interview.InterviewRef;

/**
 * What was erased of an interview, and where.
 *
 * @param interview which one
 * @param cause why
 * @param askedBy whoever wished it; empty where nobody did
 * @param askedAt since when nobody can read it
 * @param shares by service, of those that have told of it
 */
public record Receipt(InterviewRef interview, Cause cause, String askedBy, Instant askedAt, Map<String, Share> shares) {

    /** All that hold something of an interview. */
    public static final Set<String> HOLDERS = Set.of("upload", "transcription", "analysis", "results");

    /** Copies the map. */
    public Receipt {
        shares = Map.copyOf(shares);
    }

    /** Why an interview goes. */
    public enum Cause {
        /** Somebody wished it. */
        RECRUITER,
        /** The time that candidates were told is over. */
        RETENTION
    }

    /**
     * What one service removed.
     *
     * @param removed kind of thing to how many
     * @param removedAt when all of it was gone
     */
    public record Share(Map<String, Integer> removed, Instant removedAt) {

        /** Copies the map. */
        public Share {
            removed = Map.copyOf(removed);
        }
    }

    /** Whether every service has said that nothing is left. */
    public boolean complete() {
        return shares.keySet().containsAll(HOLDERS);
    }

    /** When the last service had nothing left; empty until then. */
    public Optional<Instant> completedAt() {
        return complete()
                ? shares.values().stream().map(Share::removedAt).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
