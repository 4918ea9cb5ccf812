package dev.hirenow.upload.erasure;

import java.time.Duration;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Erases an interview, and waits until nobody can read it any more: that is what whoever asks for it relies on. */
public final class EraseInterview {

    // What HR reads is not here, but in the results.
    private static final String READ_IN = "results";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Receipts receipts;
    private final Duration patience;

    /** Waits for the results for as long as this. */
    public EraseInterview(Receipts receipts, Duration patience) {
        this.receipts = receipts;
        this.patience = patience;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Nobody can read it any more. */
        record Unreadable(Receipt receipt) implements Outcome {}

        /** It goes on by itself; until the results have confirmed it they may still be read. */
        record UnderWay() implements Outcome {}

        /** There is and was no such interview. */
        record NoSuchInterview() implements Outcome {}
    }

    /** Erases it; erasing it again changes nothing, and waits as the first time. */
    public Uni<Outcome> erase(Receipts.Order order) {
        return receipts.erase(order).chain(found -> found.map(this::unreadable)
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NoSuchInterview())));
    }

    private Uni<Outcome> unreadable(Receipt begun) {
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

    private static boolean confirmed(Receipt receipt) {
        return receipt.shares().containsKey(READ_IN);
    }
}
