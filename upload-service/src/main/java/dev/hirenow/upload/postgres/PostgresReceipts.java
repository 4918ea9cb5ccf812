package dev.hirenow.upload.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.erasure.Erasures;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.common.postgres.Transactions;
import dev.hirenow.upload.erasure.Receipt;
import dev.hirenow.upload.erasure.Receipts;
import dev.hirenow.upload.interview.InterviewRef;

/** Stores receipts as rows that outlive their interviews. */
@ApplicationScoped
class PostgresReceipts implements Receipts {

    // The lock waits for a concurrent change of the interview; later changes find no row.
    private static final String LOCK = "select 1 from interview where id = ?1 and organisation = ?2 for update";
    private static final String OUTLIVED = "select id, organisation from interviews_outlived($1, $2)";

    private final Transactions transactions;
    private final Erasures erasures;
    private final ReceiptRows rows;
    private final Pool pool;

    PostgresReceipts(Transactions transactions, Erasures erasures, ReceiptRows rows, Pool pool) {
        this.transactions = transactions;
        this.erasures = erasures;
        this.rows = rows;
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Receipt>> erase(Order order) {
        InterviewRef ref = order.interview();
        return transactions.inOrganisation(ref.organisation(), ledger -> locked(ledger, ref)
                .chain(there -> there ? erase(ledger, order) : Uni.createFrom().voidItem())
                .chain(() -> rows.find(ledger, ref)));
    }

    @Override
    public Uni<Optional<Receipt>> find(InterviewRef ref) {
        return transactions.inOrganisation(ref.organisation(), ledger -> rows.find(ledger, ref));
    }

    @Override
    public Uni<Void> note(InterviewRef ref, String service, Receipt.Share share) {
        return transactions.inOrganisation(ref.organisation(), ledger -> rows.note(ledger, ref, service, share));
    }

    @Override
    public Uni<List<InterviewRef>> outlived(Duration keptFor, int limit) {
        return pool.preparedQuery(OUTLIVED)
                .execute(Tuple.of(keptFor.toMillis(), limit))
                .map(found -> found.stream()
                        .map(row -> new InterviewRef(row.getString("organisation"), row.getUUID("id")))
                        .toList());
    }

    private static Uni<Boolean> locked(Ledger ledger, InterviewRef ref) {
        return ledger.session()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, ref.id())
                        .setParameter(2, ref.organisation())
                        .getSingleResultOrNull())
                .map(found -> found != null);
    }

    private Uni<Void> erase(Ledger ledger, Order order) {
        InterviewRef ref = order.interview();
        InterviewErased fact = new InterviewErased(ref.id(), ref.organisation(), order.askedAt());
        return erasures.begin(ledger, ref.organisation(), ref.id())
                .chain(() ->
                        ledger.carryOut(Decision.change(order, List.of(fact), order), one -> rows.insert(ledger, one)))
                .replaceWithVoid();
    }
}
