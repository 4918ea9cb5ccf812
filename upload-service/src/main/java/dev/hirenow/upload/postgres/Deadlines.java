package dev.hirenow.upload.postgres;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.upload.interview.Interview;

/** Keeps in step which interviews expect answers, and until when. */
final class Deadlines {

    private static final String SET = """
            insert into deadline (interview_id, organisation, due_at) values (?1, ?2, ?3)
            on conflict (interview_id) do update set due_at = excluded.due_at
            """;

    private Deadlines() {}

    static Uni<Void> keep(Ledger ledger, Interview interview) {
        Instant due = InterviewMapping.due(interview);
        return due == null ? remove(ledger, interview) : set(ledger, interview, due);
    }

    private static Uni<Void> set(Ledger ledger, Interview interview, Instant due) {
        return ledger.session()
                .chain(session -> session.createNativeQuery(SET)
                        .setParameter(1, interview.brief().id())
                        .setParameter(2, interview.brief().organisation())
                        .setParameter(3, due)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> remove(Ledger ledger, Interview interview) {
        return ledger.session()
                .chain(session -> session.createNativeQuery("delete from deadline where interview_id = ?1")
                        .setParameter(1, interview.brief().id())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
