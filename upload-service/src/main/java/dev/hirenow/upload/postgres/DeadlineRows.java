package dev.hirenow.upload.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewRef;

/** Maintains the deadline table: which interviews expect answers, and until when. */
final class DeadlineRows {

    private static final String SET = """
            insert into deadline (interview_id, organisation, due_at) values ($1, $2, $3)
            on conflict (interview_id) do update set due_at = excluded.due_at
            """;
    private static final String REMOVE = "delete from deadline where interview_id = $1";

    private DeadlineRows() {}

    /** Stores the deadline of a new interview. */
    static Uni<Void> begin(UnitOfWork unitOfWork, Interview interview) {
        return keep(unitOfWork, interview, InterviewRowMapper.due(interview));
    }

    /** Updates the deadline of a changed interview; most changes do not affect it. */
    static Uni<Void> keep(UnitOfWork unitOfWork, Interview before, Interview after) {
        Instant due = InterviewRowMapper.due(after);
        return Objects.equals(due, InterviewRowMapper.due(before))
                ? Uni.createFrom().voidItem()
                : keep(unitOfWork, after, due);
    }

    private static Uni<Void> keep(UnitOfWork unitOfWork, Interview interview, @Nullable Instant due) {
        InterviewRef ref = interview.terms().ref();
        return due == null
                ? unitOfWork.statement(REMOVE, ref.id())
                : unitOfWork.statement(SET, ref.id(), ref.organisation(), due.atOffset(ZoneOffset.UTC));
    }
}
