package dev.hirenow.analysis.postgres;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.common.postgres.Ledger;

/** The job that a turn holds. */
final class Held {

    private Held() {}

    static Uni<Void> settle(Ledger ledger, Turn turn, Ending ending) {
        String reason = ending.parkedFor();
        return reason == null ? ledger.finish(turn.lease()) : ledger.park(turn.lease(), reason);
    }

    static Uni<Void> cancel(Ledger ledger, Turn turn, String operator) {
        return ledger.cancel(turn.lease(), operator);
    }
}
