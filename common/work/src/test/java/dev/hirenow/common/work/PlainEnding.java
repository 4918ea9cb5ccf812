package dev.hirenow.common.work;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.postgres.Transactions;

/** Ends work of which nobody but operators hears. */
record PlainEnding(Transactions transactions) implements WorkEnding {

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return transactions.inOrganisation(claim.organisation(), ledger -> ledger.park(claim.lease(), reason));
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return transactions.inOrganisation(claim.organisation(), ledger -> ledger.cancel(claim.lease(), operator));
    }
}
