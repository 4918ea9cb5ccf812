package dev.hirenow.analysis.postgres;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.common.work.Claim;

/** The job that a turn holds. */
final class Held {

    private Held() {}

    static Uni<Void> settle(Ledger ledger, Turn turn, Ending ending) {
        String reason = ending.parkedFor();
        return reason == null ? ledger.finish(claim(turn)) : ledger.park(claim(turn), reason);
    }

    static Uni<Void> cancel(Ledger ledger, Turn turn, String operator) {
        return ledger.cancel(claim(turn), operator);
    }

    // The ledger looks at nothing but the job and its fence.
    private static Claim claim(Turn turn) {
        return new Claim(
                turn.workId(),
                turn.interview().id(),
                turn.interview().organisation(),
                "",
                "",
                "",
                0,
                turn.fence(),
                null,
                null,
                false);
    }
}
