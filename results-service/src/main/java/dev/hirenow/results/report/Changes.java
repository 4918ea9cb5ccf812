package dev.hirenow.results.report;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Tells which interviews changed, of all organisations at once. */
public interface Changes {

    /** Where the changes that are committed from now on begin. */
    Uni<Long> now();

    /** What was changed since the mark, some of it perhaps told before: transactions do not end in their order. */
    Uni<Batch> since(long mark);

    /**
     * Changes and where to go on.
     *
     * @param next mark for the next question
     * @param changes in no order
     */
    record Batch(long next, List<Change> changes) {

        /** Copies what could change. */
        public Batch {
            changes = List.copyOf(changes);
        }
    }

    /**
     * An interview changed.
     *
     * @param organisation whose
     * @param interviewId the interview
     * @param transaction that changed it, a number that no other has
     */
    record Change(String organisation, UUID interviewId, long transaction) {}
}
