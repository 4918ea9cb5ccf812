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
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.erasure.ErasureReceipt;
import dev.hirenow.upload.erasure.ErasureReceipts;
import dev.hirenow.upload.interview.InterviewRef;

/** Stores receipts as rows that outlive their interviews. */
@ApplicationScoped
class PostgresErasureReceipts implements ErasureReceipts {

    // The lock waits for a concurrent change of the interview; later changes find no row.
    private static final String LOCK = "select 1 from interview where id = ?1 and organisation = ?2 for update";
    private static final String OUTLIVED = "select id, organisation from interviews_outlived($1, $2)";

    private final OutboxTransactions transactions;
    private final Erasures erasures;
    private final ErasureReceiptRows rows;
    private final Pool pool;

    PostgresErasureReceipts(OutboxTransactions transactions, Erasures erasures, ErasureReceiptRows rows, Pool pool) {
        this.transactions = transactions;
        this.erasures = erasures;
        this.rows = rows;
        this.pool = pool;
    }

    @Override
    public Uni<Optional<ErasureReceipt>> erase(ErasureRequest erasureRequest) {
        InterviewRef ref = erasureRequest.interview();
        return transactions.inOrganisation(ref.organisation(), unitOfWork -> locked(unitOfWork, ref)
                .chain(there -> there
                        ? erase(unitOfWork, erasureRequest)
                        : Uni.createFrom().voidItem())
                .chain(() -> rows.find(unitOfWork, ref)));
    }

    @Override
    public Uni<Optional<ErasureReceipt>> find(InterviewRef ref) {
        return transactions.inOrganisation(ref.organisation(), unitOfWork -> rows.find(unitOfWork, ref));
    }

    @Override
    public Uni<Void> note(InterviewRef ref, String service, ErasureReceipt.Share share) {
        return transactions.inOrganisation(
                ref.organisation(), unitOfWork -> rows.note(unitOfWork, ref, service, share));
    }

    @Override
    public Uni<List<InterviewRef>> outlived(Duration keptFor, int limit) {
        return pool.preparedQuery(OUTLIVED)
                .execute(Tuple.of(keptFor.toMillis(), limit))
                .map(found -> found.stream()
                        .map(row -> new InterviewRef(row.getString("organisation"), row.getUUID("id")))
                        .toList());
    }

    private static Uni<Boolean> locked(UnitOfWork unitOfWork, InterviewRef ref) {
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, ref.id())
                        .setParameter(2, ref.organisation())
                        .getSingleResultOrNull())
                .map(found -> found != null);
    }

    private Uni<Void> erase(UnitOfWork unitOfWork, ErasureRequest erasureRequest) {
        InterviewRef ref = erasureRequest.interview();
        InterviewErased fact = new InterviewErased(ref.id(), ref.organisation(), erasureRequest.askedAt());
        return erasures.begin(unitOfWork, ref.organisation(), ref.id())
                .chain(() -> unitOfWork.carryOut(
                        Decision.change(erasureRequest, List.of(fact), erasureRequest),
                        one -> rows.insert(unitOfWork, one)))
                .replaceWithVoid();
    }
}
