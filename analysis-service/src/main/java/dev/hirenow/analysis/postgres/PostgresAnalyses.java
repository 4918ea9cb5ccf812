package dev.hirenow.analysis.postgres;

import java.time.Instant;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.analysis.analysis.Analyses;
import dev.hirenow.analysis.analysis.Analysis;
import dev.hirenow.analysis.analysis.Exchange;
import dev.hirenow.analysis.analysis.Opened;
import dev.hirenow.analysis.interview.Concluding;
import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.Step;
import dev.hirenow.analysis.interview.Submission;
import dev.hirenow.analysis.interview.SubmissionState;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.Thresholds;
import dev.hirenow.common.context.WorkerPool;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.postgres.Transactions;
import dev.hirenow.common.work.Persistence;

/** Stores analyses with their inputs and exchanges as bytes. */
@ApplicationScoped
class PostgresAnalyses implements Analyses {

    private static final String BILLED = "select count(*) from CallRow where workId = ?1 and billable";
    private static final int FIRST_REVISION = 1;

    private final Transactions transactions;
    private final InterviewRows rows;
    private final RowMapping mapping;
    private final FrozenInputs inputs;
    private final WorkerPool workers;

    PostgresAnalyses(
            Transactions transactions,
            InterviewRows rows,
            RowMapping mapping,
            FrozenInputs inputs,
            WorkerPool workers) {
        this.transactions = transactions;
        this.rows = rows;
        this.mapping = mapping;
        this.inputs = inputs;
        this.workers = workers;
    }

    @Override
    public Uni<Opened> open(Turn turn, Thresholds thresholds) {
        return transactions
                .inOrganisation(turn.interview().organisation(), ledger -> ledger.session()
                        .chain(session -> rows.lock(session, turn.interview())
                                .chain(locked -> open(session, turn, locked.state(mapping), thresholds))))
                .emitOn(workers.executor());
    }

    private Uni<Opened> open(Mutiny.Session session, Turn turn, Interview interview, Thresholds thresholds) {
        Submission submission = interview.submissions().get(turn.submission());
        return submission == null || !Concluding.expectsScores(submission)
                ? Uni.createFrom().item(new Opened.Needless())
                : inputs.open(session, turn, interview, submission, thresholds)
                        .chain(input -> ready(session, turn, submission, input));
    }

    private static Uni<Opened> ready(Mutiny.Session session, Turn turn, Submission submission, ScoringInput input) {
        return Exchanges.of(session, turn.interview(), turn.submission())
                .chain(exchanges -> session.createSelectionQuery(BILLED, Long.class)
                        .setParameter(1, turn.lease().workId())
                        .getSingleResult()
                        .map(calls -> new Opened.Ready(
                                input,
                                submission.submittedAt(),
                                exchanges,
                                calls.intValue(),
                                submission.state() instanceof SubmissionState.Failed)));
    }

    @Override
    public Uni<Void> keep(Turn turn, Exchange exchange) {
        ExchangeRow row = new ExchangeRow();
        row.callId = exchange.callId();
        row.organisation = turn.interview().organisation();
        row.interviewId = turn.interview().id();
        row.submission = turn.submission();
        row.asked = exchange.asked();
        row.provider = exchange.provider();
        row.prompt = exchange.prompt();
        row.request = exchange.request();
        row.nonces = exchange.nonces();
        // A merge, because an earlier attempt may have committed without our knowing.
        return Persistence.<ExchangeRow>untilStored(
                        () -> transactions.inOrganisation(row.organisation, ledger -> ledger.notErased(row.interviewId)
                                .chain(ledger::session)
                                .chain(session -> session.merge(row))))
                // The cost of the call has still to be recorded; the next step finds out that the interview
                // is gone.
                .onFailure(InterviewGone.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Override
    public Uni<Ending> finish(
            Turn turn, Analysis analysis, Instant now, Function<Interview, Decision<Interview, Ending>> rule) {
        return workers.compute(() -> row(turn, analysis, now))
                .chain(row -> transactions.inOrganisation(
                        turn.interview().organisation(), ledger -> rows.decide(ledger, turn.interview(), rule)
                                .call(ending -> ending.step() == Step.SUCCEEDED
                                        ? ledger.session().chain(session -> session.persist(row))
                                        : Uni.createFrom().voidItem())
                                .call(ending -> Held.settle(ledger, turn, ending))));
    }

    private static AnalysisRow row(Turn turn, Analysis analysis, Instant now) {
        AnalysisRow row = new AnalysisRow();
        row.id = Keys.submission(turn.interview().id(), turn.submission()) + "/" + FIRST_REVISION;
        row.organisation = turn.interview().organisation();
        row.interviewId = turn.interview().id();
        row.submission = turn.submission();
        row.revision = FIRST_REVISION;
        row.calls = analysis.model().calls();
        row.result = analysis.bytes();
        row.analyzedAt = now;
        return row;
    }
}
