package dev.hirenow.upload.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewRef;

/** The receipts of all erasures, scoped by organisation. */
public interface ErasureReceipts {

    /**
     * In one transaction, removes the interview from this service, stores the receipt and the fact that tells the
     * other services to erase. Repeating it changes nothing.
     *
     * @return the receipt; empty if the interview does not exist and never did
     */
    Uni<Optional<ErasureReceipt>> erase(ErasureRequest erasureRequest);

    /** The receipt of an erased interview. */
    Uni<Optional<ErasureReceipt>> find(InterviewRef interview);

    /** Records what a service removed. If a service reports more than once, the latest report counts. */
    Uni<Void> note(InterviewRef interview, String service, ErasureReceipt.Share share);

    /** The oldest interviews of all organisations that were created longer than {@code keptFor} ago. */
    Uni<List<InterviewRef>> outlived(Duration keptFor, int limit);

    /**
     * A request to erase an interview.
     *
     * @param interview the interview to erase
     * @param cause why
     * @param askedBy the user who requests it; empty for automatic erasure
     * @param askedAt the time of the request
     */
    record ErasureRequest(InterviewRef interview, ErasureReceipt.Cause cause, String askedBy, Instant askedAt) {}
}
