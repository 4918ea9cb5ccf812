package dev.hirenow.analysis.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.common.context.ComputePool;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.postgres.UnitOfWork;

/** Locks an interview, applies a rule, and stores its decision. */
@ApplicationScoped
class LockedInterviewStore {

    // Two facts may create the interview at once. ON CONFLICT avoids a unique violation, which would abort
    // the transaction.
    private static final String FIRST_SEEN =
            "insert into interview (id, organisation) values (?1, ?2) on conflict (id) do nothing";
    private static final String KEEP_WORDS = """
            insert into transcript (id, organisation, interview_id, number, language, words, duration_ms, missing)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text))
            on conflict (id) do update set number = excluded.number, language = excluded.language, words = excluded.words,
                duration_ms = excluded.duration_ms, missing = excluded.missing
            """;

    private final SubmissionRowMapper mapping;
    private final ComputePool computePool;

    LockedInterviewStore(SubmissionRowMapper mapping, ComputePool computePool) {
        this.mapping = mapping;
        this.computePool = computePool;
    }

    Uni<Integer> insertWhenUnknown(Mutiny.Session session, InterviewRef ref) {
        return session.createNativeQuery(FIRST_SEEN)
                .setParameter(1, ref.id())
                .setParameter(2, ref.organisation())
                .executeUpdate();
    }

    /** Applies a rule to an interview that has a row. */
    <O> Uni<O> decide(UnitOfWork unitOfWork, InterviewRef ref, Function<Interview, Decision<Interview, O>> rule) {
        return unitOfWork.session().chain(session -> lock(session, ref)
                .chain(locked -> unitOfWork.carryOut(
                        rule.apply(locked.state(mapping)), state -> store(session, locked, state))));
    }

    Uni<LockedInterview> lock(Mutiny.Session session, InterviewRef ref) {
        return session.find(InterviewRow.class, ref.id(), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("no interview " + ref.id()))
                .chain(row -> all(session, TranscriptionOutcomeRow.class, ref)
                        .chain(outcomes -> all(session, SubmissionRow.class, ref)
                                .map(submissions -> new LockedInterview(row, outcomes, submissions))));
    }

    private static <T> Uni<List<T>> all(Mutiny.Session session, Class<T> type, InterviewRef ref) {
        return session.createSelectionQuery(
                        "from " + type.getSimpleName() + " where interviewId = ?1 order by id", type)
                .setParameter(1, ref.id())
                .getResultList();
    }

    private Uni<Void> store(Mutiny.Session session, LockedInterview locked, Interview state) {
        locked.row().closed = state.closed() == null ? null : state.closed().name();
        List<Object> fresh = new ArrayList<>();
        state.outcomes().forEach((answer, outcome) -> {
            TranscriptionOutcomeRow row =
                    locked.outcome(RowKeys.answer(state.ref().id(), answer));
            SubmissionRowMapper.write(
                    outcome, row == null ? added(fresh, SubmissionRowMapper.outcomeRow(state.ref(), answer)) : row);
        });
        state.submissions().values().forEach(submission -> {
            SubmissionRow row = locked.submission(RowKeys.submission(state.ref().id(), submission.number()));
            SubmissionRowMapper.write(
                    submission.state(),
                    row == null ? added(fresh, mapping.submissionRow(state.ref(), submission)) : row);
        });
        return session.persistAll(fresh.toArray()).chain(session::flush).chain(() -> keepWords(session, state));
    }

    private static <T> T added(List<Object> fresh, T row) {
        fresh.add(row);
        return row;
    }

    private Uni<Void> keepWords(Mutiny.Session session, Interview state) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (var transcript : state.arrived()) {
            kept = kept.chain(() -> computePool.compute(() -> mapping.transcriptRow(state.ref(), transcript)))
                    .chain(row -> keepWords(session, row));
        }
        return kept;
    }

    private static Uni<Void> keepWords(Mutiny.Session session, TranscriptRow row) {
        return session.createNativeQuery(KEEP_WORDS)
                .setParameter(1, row.id)
                .setParameter(2, row.organisation)
                .setParameter(3, row.interviewId)
                .setParameter(4, row.number)
                .setParameter(5, row.language)
                .setParameter(6, row.words)
                .setParameter(7, row.durationMs)
                .setParameter(8, row.missing)
                .executeUpdate()
                .replaceWithVoid();
    }
}
