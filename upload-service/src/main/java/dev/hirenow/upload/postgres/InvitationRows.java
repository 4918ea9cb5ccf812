package dev.hirenow.upload.postgres;

import java.util.List;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.upload.interview.InterviewRef;

/** The rows of invitations, written in the transaction of what causes them. */
final class InvitationRows {

    private static final String INSERT =
            "insert into invitation (hash, organisation, interview_id) values ($1, $2, $3)";
    private static final String REVOKE =
            "update invitation set revoked_at = now() where interview_id = $1 and revoked_at is null";

    private InvitationRows() {}

    static Uni<Void> insert(Ledger ledger, InterviewRef interview, String hash) {
        return ledger.statement(INSERT, hash, interview.organisation(), interview.id());
    }

    /** Replaces what there is by another one. */
    static Uni<Void> replace(Ledger ledger, InterviewRef interview, String hash) {
        return ledger.together(List.of(ledger.statement(REVOKE, interview.id()), insert(ledger, interview, hash)));
    }
}
