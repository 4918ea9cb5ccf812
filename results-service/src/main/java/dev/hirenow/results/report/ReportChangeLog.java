package dev.hirenow.results.report;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Tells which interviews changed, for all organisations at once. */
public interface ReportChangeLog {

    /** The mark from which on newly committed changes are read. */
    Uni<Long> now();

    /**
     * Changes since the mark. Some may have been returned before, because transactions do not commit in the order of
     * their ids.
     */
    Uni<Batch> since(long mark);

    /**
     * Changes, and the mark to continue from.
     *
     * @param next mark for the next query
     * @param changes in any order
     */
    record Batch(long next, List<Change> changes) {

        public Batch {
            changes = List.copyOf(changes);
        }
    }

    /**
     * An interview that changed.
     *
     * @param organisation the organisation that owns it
     * @param transaction unique id of the transaction that changed it
     */
    record Change(String organisation, UUID interviewId, long transaction) {}
}
