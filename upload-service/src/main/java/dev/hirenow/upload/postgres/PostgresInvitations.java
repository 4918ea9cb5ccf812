package dev.hirenow.upload.postgres;

import java.util.Objects;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.common.postgres.Transactions;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Standing;
import dev.hirenow.upload.invitation.Invitation;
import dev.hirenow.upload.invitation.Invitations;

/** Invitations as rows that hold hashes alone. */
@ApplicationScoped
class PostgresInvitations implements Invitations {

    private static final String FIND =
            "select organisation, interview_id, revoked_at is not null as revoked from invitation where hash = $1";

    private final Transactions transactions;
    private final Pool pool;

    PostgresInvitations(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Invitation>> find(String hash) {
        return pool.preparedQuery(FIND).execute(Tuple.of(hash)).chain(rows -> {
            RowIterator<Row> found = rows.iterator();
            return found.hasNext()
                    ? withInterview(found.next())
                    : Uni.createFrom().item(Optional.empty());
        });
    }

    @Override
    public Uni<Void> replace(InterviewRef interview, String hash) {
        // Locked, so that of two new links the later one is the only one.
        return transactions.inOrganisation(interview.organisation(), ledger -> ledger.session()
                .chain(session -> session.find(InterviewRow.class, interview.id(), LockModeType.PESSIMISTIC_WRITE))
                .chain(() -> InvitationRows.revoke(ledger, interview))
                .chain(() -> InvitationRows.insert(ledger, interview, hash)));
    }

    private Uni<Optional<Invitation>> withInterview(Row row) {
        InterviewRef ref = new InterviewRef(row.getString("organisation"), row.getUUID("interview_id"));
        boolean revoked = row.getBoolean("revoked");
        return transactions
                .inOrganisation(ref.organisation(), ledger -> interview(ledger, ref))
                .map(found -> found.map(
                        interview -> new Invitation(ref, interview.answersUntil, revoked, standing(interview))));
    }

    private static Standing standing(InterviewRow interview) {
        return Standing.valueOf(Objects.requireNonNull(interview.standing, "derived by the database"));
    }

    private static Uni<Optional<InterviewRow>> interview(Ledger ledger, InterviewRef ref) {
        return ledger.session()
                .chain(session -> session.find(InterviewRow.class, ref.id()))
                .map(Optional::ofNullable);
    }
}
