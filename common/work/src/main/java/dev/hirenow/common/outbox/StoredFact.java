package dev.hirenow.common.outbox;

/** A fact that is stored but not sent. Only the outbox creates instances, so an unstored fact cannot be sent. */
public final class StoredFact {

    private final OutboxRow row;

    StoredFact(OutboxRow row) {
        this.row = row;
    }

    OutboxRow row() {
        return row;
    }
}
