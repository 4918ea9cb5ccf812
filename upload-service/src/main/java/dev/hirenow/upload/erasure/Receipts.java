package dev.hirenow.upload.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewRef;

/** All erasures, each within its organisation. */
public interface Receipts {

    /**
     * Removes the interview here and tells the others to, together with the receipt. Erasing it again changes nothing.
     *
     * @return the receipt; empty when there is and was no such interview
     */
    Uni<Optional<Receipt>> erase(Order order);

    /** The receipt of an interview that was erased. */
    Uni<Optional<Receipt>> find(InterviewRef interview);

    /** Notes what a service removed; of what it says more than once the latest counts. */
    Uni<Void> note(InterviewRef interview, String service, Receipt.Share share);

    /** The longest kept interviews of all organisations that were created longer ago than this. */
    Uni<List<InterviewRef>> outlived(Duration keptFor, int limit);

    /**
     * A wish to erase.
     *
     * @param interview which one
     * @param cause why
     * @param askedBy whoever wishes it; empty where nobody does
     * @param askedAt now
     */
    record Order(InterviewRef interview, Receipt.Cause cause, String askedBy, Instant askedAt) {}
}
