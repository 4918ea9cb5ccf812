package dev.hirenow.common.outbox;

/** A fact that is stored but not yet sent; only the outbox makes one, so nothing unstored can be sent. */
public final class StoredFact {

    private final OutboxRow row;

    StoredFact(OutboxRow row) {
        this.row = row;
    }

    OutboxRow row() {
        return row;
    }
}
