package dev.hirenow.analysis.postgres;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.analysis.analysis.AnalysisArchive;
import dev.hirenow.analysis.analysis.ArchivedAnalysis;
import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.common.context.ComputePool;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.UnitOfWork;

/** Stores results with their inputs and exchanges; adding a revision requires the interview's lock. */
@ApplicationScoped
class PostgresAnalysisArchive implements AnalysisArchive {

    private static final String RESULTS =
            "from AnalysisRow where interviewId = ?1 and submission = ?2 order by revision";

    private final OutboxTransactions transactions;
    private final LockedInterviewStore rows;
    private final ComputePool computePool;

    PostgresAnalysisArchive(OutboxTransactions transactions, LockedInterviewStore rows, ComputePool computePool) {
        this.transactions = transactions;
        this.rows = rows;
        this.computePool = computePool;
    }

    @Override
    public Uni<Optional<ArchivedAnalysis>> find(InterviewRef interview, int submission) {
        return transactions
                .inOrganisation(
                        interview.organisation(),
                        unitOfWork -> unitOfWork.session().chain(session -> filed(session, interview, submission)))
                .emitOn(computePool.executor());
    }

    @Override
    public <O> Uni<Optional<O>> add(
            InterviewRef interview, int submission, Function<ArchivedAnalysis, Addition<O>> rule) {
        return transactions
                .inOrganisation(interview.organisation(), unitOfWork -> unitOfWork
                        .notErased(interview.id())
                        .chain(unitOfWork::session)
                        .chain(session -> filed(session, interview, submission)
                                .chain(found -> found.isEmpty()
                                        ? Uni.createFrom().item(Optional.<O>empty())
                                        : decide(unitOfWork, session, interview, submission, rule))))
                .onFailure(InterviewGone.class)
                .recoverWithItem(Optional::empty);
    }

    // Reads again under the lock, because another request may have added a revision meanwhile.
    private <O> Uni<Optional<O>> decide(
            UnitOfWork unitOfWork,
            Mutiny.Session session,
            InterviewRef interview,
            int submission,
            Function<ArchivedAnalysis, Addition<O>> rule) {
        return rows.lock(session, interview)
                .chain(() -> filed(session, interview, submission))
                .map(Optional::orElseThrow)
                .chain(archived -> computePool.compute(() -> rule.apply(archived)))
                .chain(addition -> store(unitOfWork, interview, submission, addition));
    }

    private static <O> Uni<Optional<O>> store(
            UnitOfWork unitOfWork, InterviewRef interview, int submission, Addition<O> addition) {
        ArchivedAnalysis.Revision revision = addition.revision();
        InterviewAnalyzed fact = addition.fact();
        if (revision == null || fact == null) {
            return Uni.createFrom().item(Optional.of(addition.outcome()));
        }
        Decision<ArchivedAnalysis.Revision, O> decision = Decision.change(revision, List.of(fact), addition.outcome());
        return unitOfWork
                .carryOut(decision, added -> unitOfWork.session().chain(session -> session.persist(
                                row(interview, submission, added))
                        .chain(session::flush)))
                .map(Optional::of);
    }

    private static Uni<Optional<ArchivedAnalysis>> filed(
            Mutiny.Session session, InterviewRef interview, int submission) {
        return session.createSelectionQuery(RESULTS, AnalysisRow.class)
                .setParameter(1, interview.id())
                .setParameter(2, submission)
                .getResultList()
                .chain(results -> results.isEmpty()
                        ? Uni.createFrom().item(Optional.<ArchivedAnalysis>empty())
                        : filed(session, interview, submission, results));
    }

    private static Uni<Optional<ArchivedAnalysis>> filed(
            Mutiny.Session session, InterviewRef interview, int submission, List<AnalysisRow> results) {
        return session.find(ScoringInputRow.class, RowKeys.submission(interview.id(), submission))
                .chain(input -> ModelRequestRows.of(session, interview, submission)
                        .map(exchanges -> Optional.of(filed(input, exchanges, results))));
    }

    private static ArchivedAnalysis filed(
            ScoringInputRow input, List<ModelExchange> exchanges, List<AnalysisRow> results) {
        return new ArchivedAnalysis(
                input.input,
                exchanges,
                results.stream()
                        .map(row -> new ArchivedAnalysis.Revision(row.revision, row.calls, row.result, row.analyzedAt))
                        .toList());
    }

    private static AnalysisRow row(InterviewRef interview, int submission, ArchivedAnalysis.Revision revision) {
        AnalysisRow row = new AnalysisRow();
        row.id = RowKeys.submission(interview.id(), submission) + "/" + revision.number();
        row.organisation = interview.organisation();
        row.interviewId = interview.id();
        row.submission = submission;
        row.revision = revision.number();
        row.calls = revision.calls();
        row.result = revision.result();
        row.analyzedAt = revision.analyzedAt();
        return row;
    }
}
