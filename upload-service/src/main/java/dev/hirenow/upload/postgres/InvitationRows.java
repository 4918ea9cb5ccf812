package dev.hirenow.upload.postgres;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.upload.interview.InterviewRef;

/** The rows of invitations, written in the transaction of what causes them. */
final class InvitationRows {

    private InvitationRows() {}

    static Uni<Void> insert(Ledger ledger, InterviewRef interview, String hash) {
        return ledger.session()
                .chain(session -> session.createNativeQuery(
                                "insert into invitation (hash, organisation, interview_id) values (?1, ?2, ?3)")
                        .setParameter(1, hash)
                        .setParameter(2, interview.organisation())
                        .setParameter(3, interview.id())
                        .executeUpdate())
                .replaceWithVoid();
    }

    static Uni<Void> revoke(Ledger ledger, InterviewRef interview) {
        return ledger.session()
                .chain(session -> session.createNativeQuery(
                                "update invitation set revoked_at = now() where interview_id = ?1 and revoked_at is null")
                        .setParameter(1, interview.id())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
