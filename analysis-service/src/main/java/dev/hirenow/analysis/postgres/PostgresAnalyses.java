package dev.hirenow.analysis.postgres;

import java.time.Instant;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.analysis.analysis.Analyses;
import dev.hirenow.analysis.analysis.Analysis;
import dev.hirenow.analysis.analysis.LoadedSubmission;
import dev.hirenow.analysis.analysis.ModelExchange;
import dev.hirenow.analysis.interview.AnalysisResultRules;
import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.analysis.interview.Submission;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.analysis.interview.SubmissionState;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.common.context.ComputePool;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.work.RetryUntilStored;

/** Stores analyses with their inputs and exchanges as bytes. */
@ApplicationScoped
class PostgresAnalyses implements Analyses {

    private static final String BILLED = "select count(*) from ProviderCallRow where workId = ?1 and billable";
    private static final int FIRST_REVISION = 1;

    private final OutboxTransactions transactions;
    private final LockedInterviewStore rows;
    private final SubmissionRowMapper mapping;
    private final FrozenInputs inputs;
    private final ComputePool computePool;

    PostgresAnalyses(
            OutboxTransactions transactions,
            LockedInterviewStore rows,
            SubmissionRowMapper mapping,
            FrozenInputs inputs,
            ComputePool computePool) {
        this.transactions = transactions;
        this.rows = rows;
        this.mapping = mapping;
        this.inputs = inputs;
        this.computePool = computePool;
    }

    @Override
    public Uni<LoadedSubmission> open(ClaimedSubmission claimed, ScoringThresholds thresholds) {
        return transactions
                .inOrganisation(
                        claimed.interview().organisation(),
                        unitOfWork -> unitOfWork.session().chain(session -> rows.lock(session, claimed.interview())
                                .chain(locked -> open(session, claimed, locked.state(mapping), thresholds))))
                .emitOn(computePool.executor());
    }

    private Uni<LoadedSubmission> open(
            Mutiny.Session session, ClaimedSubmission claimed, Interview interview, ScoringThresholds thresholds) {
        Submission submission = interview.submissions().get(claimed.submission());
        return submission == null || !AnalysisResultRules.expectsScores(submission)
                ? Uni.createFrom().item(new LoadedSubmission.NotNeeded())
                : inputs.open(session, claimed, interview, submission, thresholds)
                        .chain(input -> ready(session, claimed, submission, input));
    }

    private static Uni<LoadedSubmission> ready(
            Mutiny.Session session, ClaimedSubmission claimed, Submission submission, ScoringInput input) {
        return ModelRequestRows.of(session, claimed.interview(), claimed.submission())
                .chain(exchanges -> session.createSelectionQuery(BILLED, Long.class)
                        .setParameter(1, claimed.lease().workId())
                        .getSingleResult()
                        .map(calls -> new LoadedSubmission.Ready(
                                input,
                                submission.submittedAt(),
                                exchanges,
                                calls.intValue(),
                                submission.state() instanceof SubmissionState.Failed)));
    }

    @Override
    public Uni<Void> keep(ClaimedSubmission claimed, ModelExchange exchange) {
        ModelRequestRow row = new ModelRequestRow();
        row.callId = exchange.callId();
        row.organisation = claimed.interview().organisation();
        row.interviewId = claimed.interview().id();
        row.submission = claimed.submission();
        row.asked = exchange.asked();
        row.provider = exchange.provider();
        row.prompt = exchange.prompt();
        row.request = exchange.request();
        row.nonces = exchange.nonces();
        // A merge, because an earlier attempt may have committed without our knowing.
        return RetryUntilStored.<ModelRequestRow>untilStored(
                        () -> transactions.inOrganisation(row.organisation, unitOfWork -> unitOfWork
                                .notErased(row.interviewId)
                                .chain(unitOfWork::session)
                                .chain(session -> session.merge(row))))
                // The cost of the call has still to be recorded; the next step finds out that the interview
                // is gone.
                .onFailure(InterviewGone.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Override
    public Uni<JobConclusion> finish(
            ClaimedSubmission claimed,
            Analysis analysis,
            Instant now,
            Function<Interview, Decision<Interview, JobConclusion>> rule) {
        return computePool
                .compute(() -> row(claimed, analysis, now))
                .chain(row -> transactions.inOrganisation(claimed.interview().organisation(), unitOfWork -> rows.decide(
                                unitOfWork, claimed.interview(), rule)
                        .call(conclusion -> conclusion.outcome() == SubmissionRuleOutcome.SUCCEEDED
                                ? unitOfWork.session().chain(session -> session.persist(row))
                                : Uni.createFrom().voidItem())
                        .call(conclusion -> JobSettlement.settle(unitOfWork, claimed, conclusion))));
    }

    private static AnalysisRow row(ClaimedSubmission claimed, Analysis analysis, Instant now) {
        AnalysisRow row = new AnalysisRow();
        row.id = RowKeys.submission(claimed.interview().id(), claimed.submission()) + "/" + FIRST_REVISION;
        row.organisation = claimed.interview().organisation();
        row.interviewId = claimed.interview().id();
        row.submission = claimed.submission();
        row.revision = FIRST_REVISION;
        row.calls = analysis.model().calls();
        row.result = analysis.bytes();
        row.analyzedAt = now;
        return row;
    }
}
