package dev.hirenow.upload.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewRef;

/** Erases interviews whose retention period, which candidates were told, has ended. */
public final class EraseOldInterviews {

    private static final int AT_ONCE = 50;

    private final ErasureReceipts receipts;
    private final Duration keptFor;
    private final Clock clock;

    /** Erases interviews that are older than {@code keptFor}. */
    public EraseOldInterviews(ErasureReceipts receipts, Duration keptFor, Clock clock) {
        this.receipts = receipts;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /**
     * Erases batch after batch until none is left.
     *
     * @return how many interviews were erased
     */
    public Uni<Integer> run() {
        return batch().chain(
                        erased -> erased < AT_ONCE ? Uni.createFrom().item(erased) : run().map(more -> erased + more));
    }

    private Uni<Integer> batch() {
        return receipts.outlived(keptFor, AT_ONCE).chain(old -> Multi.createFrom()
                .iterable(old)
                .onItem()
                .transformToUniAndConcatenate(this::erase)
                .collect()
                .asList()
                .map(List::size));
    }

    private Uni<ErasureReceipts.ErasureRequest> erase(InterviewRef old) {
        ErasureReceipts.ErasureRequest erasureRequest =
                new ErasureReceipts.ErasureRequest(old, ErasureReceipt.Cause.RETENTION, "", clock.instant());
        return receipts.erase(erasureRequest).replaceWith(erasureRequest);
    }
}
