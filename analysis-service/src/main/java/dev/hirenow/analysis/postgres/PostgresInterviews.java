package dev.hirenow.analysis.postgres;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.postgres.Transactions;

/** Stores interviews as rows, locked while a rule decides. */
@ApplicationScoped
class PostgresInterviews implements Interviews {

    private final Transactions transactions;
    private final InterviewRows rows;

    PostgresInterviews(Transactions transactions, InterviewRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public Uni<Step> change(InterviewRef ref, Function<Interview, Decision<Interview, Step>> rule) {
        return transactions.inOrganisation(ref.organisation(), ledger -> ledger.notErased(ref.id())
                .chain(ledger::session)
                .chain(session -> rows.insertWhenUnknown(session, ref))
                .chain(() -> rows.decide(ledger, ref, rule)));
    }

    @Override
    public Uni<Ending> conclude(Turn turn, Function<Interview, Decision<Interview, Ending>> rule) {
        return transactions.inOrganisation(
                turn.interview().organisation(), ledger -> rows.decide(ledger, turn.interview(), rule)
                        .call(ending -> Held.settle(ledger, turn, ending)));
    }

    @Override
    public Uni<Ending> cancel(Turn turn, String operator, Function<Interview, Decision<Interview, Ending>> rule) {
        return transactions.inOrganisation(
                turn.interview().organisation(),
                ledger -> rows.decide(ledger, turn.interview(), rule).call(() -> Held.cancel(ledger, turn, operator)));
    }
}
