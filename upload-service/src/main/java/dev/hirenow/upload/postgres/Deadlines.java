package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;

/** Maintains the deadline table: which interviews expect answers, and until when. */
final class Deadlines {

    private static final String SET = """
            insert into deadline (interview_id, organisation, due_at) values ($1, $2, $3)
            on conflict (interview_id) do update set due_at = excluded.due_at
            """;
    private static final String REMOVE = "delete from deadline where interview_id = $1";

    private Deadlines() {}

    /** Stores the deadline of a new interview. */
    static Uni<Void> begin(Ledger ledger, Interview interview) {
        return keep(ledger, interview, InterviewMapping.due(interview));
    }

    /** Updates the deadline of a changed interview; most changes do not affect it. */
    static Uni<Void> keep(Ledger ledger, Interview before, Interview after) {
        Instant due = InterviewMapping.due(after);
        return Objects.equals(due, InterviewMapping.due(before))
                ? Uni.createFrom().voidItem()
                : keep(ledger, after, due);
    }

    private static Uni<Void> keep(Ledger ledger, Interview interview, @Nullable Instant due) {
        InterviewRef ref = interview.brief().ref();
        return due == null
                ? ledger.statement(REMOVE, ref.id())
                : ledger.statement(SET, ref.id(), ref.organisation(), due.atOffset(ZoneOffset.UTC));
    }
}
