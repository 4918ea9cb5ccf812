package dev.hirenow.upload.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.invitation.InterviewLinkQuota;

/** The rows of invitations, written in the caller's transaction. */
final class InvitationRows {

    private static final String INSERT =
            "insert into invitation (hash, organisation, interview_id) values ($1, $2, $3)";
    private static final String REVOKE =
            "update invitation set revoked_at = now() where interview_id = $1 and revoked_at is null";

    // The row at the quota's limit, counted from the newest: a new link is allowed once this row leaves the
    // period.
    private static final String PAUSE = """
            select cast(extract(epoch from created_at + ?2 * interval '1 second' - now()) * 1000 as bigint)
            from invitation
            where interview_id = ?1 and created_at > now() - ?2 * interval '1 second'
            order by created_at desc offset ?3 limit 1
            """;

    private InvitationRows() {}

    /** How long to wait for the next invitation; empty if it may be issued now. */
    static Uni<Optional<Duration>> pause(UnitOfWork unitOfWork, InterviewRef interview, InterviewLinkQuota quota) {
        if (quota.most() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        return unitOfWork
                .session()
                .chain(session -> session.createNativeQuery(PAUSE, Long.class)
                        .setParameter(1, interview.id())
                        .setParameter(2, quota.within().toSeconds())
                        .setParameter(3, quota.most() - 1)
                        .getSingleResultOrNull())
                .map(millis -> Optional.ofNullable(millis).map(Duration::ofMillis));
    }

    static Uni<Void> insert(UnitOfWork unitOfWork, InterviewRef interview, String hash) {
        return unitOfWork.statement(INSERT, hash, interview.organisation(), interview.id());
    }

    /** Revokes the current invitation and stores a new one. */
    static Uni<Void> replace(UnitOfWork unitOfWork, InterviewRef interview, String hash) {
        return unitOfWork.together(
                List.of(unitOfWork.statement(REVOKE, interview.id()), insert(unitOfWork, interview, hash)));
    }
}
