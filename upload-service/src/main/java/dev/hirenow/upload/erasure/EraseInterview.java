package dev.hirenow.upload.erasure;

import java.time.Duration;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Erases an interview and waits until it can no longer be read, because callers rely on that. */
public final class EraseInterview {

    // HR reads interviews from the results service, so its confirmation is the one that matters.
    private static final String READ_IN = "results";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ErasureReceipts receipts;
    private final Duration patience;

    /** Waits at most {@code patience} for the results service to confirm. */
    public EraseInterview(ErasureReceipts receipts, Duration patience) {
        this.receipts = receipts;
        this.patience = patience;
    }

    /** The result of a request to erase an interview. */
    public sealed interface Outcome {
        /** The interview can no longer be read. */
        record Unreadable(ErasureReceipt receipt) implements Outcome {}

        /**
         * Erasure continues in the background; the interview may still be readable until the results service
         * confirms.
         */
        record UnderWay() implements Outcome {}

        /** The interview does not exist and never did. */
        record NoSuchInterview() implements Outcome {}
    }

    /** Erases the interview. Repeating the call changes nothing, and waits just like the first call. */
    public Uni<Outcome> erase(ErasureReceipts.ErasureRequest erasureRequest) {
        return receipts.erase(erasureRequest).chain(found -> found.map(this::unreadable)
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NoSuchInterview())));
    }

    private Uni<Outcome> unreadable(ErasureReceipt begun) {
        return confirmed(begun)
                ? Uni.createFrom().item(new Outcome.Unreadable(begun))
                : Multi.createBy()
                        .repeating()
                        .uni(() -> receipts.find(begun.interview()).map(found -> found.orElse(begun)))
                        .withDelay(BETWEEN_LOOKS)
                        .whilst(receipt -> !confirmed(receipt))
                        .collect()
                        .last()
                        .<Outcome>map(Outcome.Unreadable::new)
                        .ifNoItem()
                        .after(patience)
                        .recoverWithItem(new Outcome.UnderWay());
    }

    private static boolean confirmed(ErasureReceipt receipt) {
        return receipt.shares().containsKey(READ_IN);
    }
}
