package dev.hirenow.upload.postgres;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Standing;
import dev.hirenow.upload.invitation.InterviewLinkQuota;
import dev.hirenow.upload.invitation.Invitation;
import dev.hirenow.upload.invitation.Invitations;

/** Stores invitations as rows that contain only the hash of the token. */
@ApplicationScoped
class PostgresInvitations implements Invitations {

    private static final String FIND =
            "select organisation, interview_id, revoked, answers_until, standing from invited_interview($1)";

    private final OutboxTransactions transactions;
    private final Pool pool;

    PostgresInvitations(OutboxTransactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Invitation>> find(String hash) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(hash))
                .map(rows -> rows.stream().map(PostgresInvitations::invitation).findFirst());
    }

    @Override
    public Uni<Optional<Duration>> replace(InterviewRef interview, String hash, InterviewLinkQuota quota) {
        // The lock serialises concurrent requests: the later link revokes the earlier one and counts it for
        // the quota.
        return transactions.inOrganisation(interview.organisation(), unitOfWork -> unitOfWork
                .session()
                .chain(session -> session.find(InterviewRow.class, interview.id(), LockModeType.PESSIMISTIC_WRITE))
                .chain(() -> InvitationRows.pause(unitOfWork, interview, quota))
                .chain(pause -> pause.isPresent()
                        ? Uni.createFrom().item(pause)
                        : InvitationRows.replace(unitOfWork, interview, hash).replaceWith(pause)));
    }

    private static Invitation invitation(Row row) {
        return new Invitation(
                new InterviewRef(row.getString("organisation"), row.getUUID("interview_id")),
                row.getOffsetDateTime("answers_until").toInstant(),
                row.getBoolean("revoked"),
                Standing.valueOf(row.getString("standing")));
    }
}
