package dev.hirenow.analysis.postgres;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import dev.hirenow.analysis.analysis.Archive;
import dev.hirenow.analysis.analysis.Exchange;
import dev.hirenow.analysis.analysis.Filed;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.common.context.WorkerPool;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.postgres.Ledger;
import dev.hirenow.common.postgres.Transactions;

/** Stores results with their inputs and exchanges; adding a revision requires the interview's lock. */
@ApplicationScoped
class PostgresArchive implements Archive {

    private static final String RESULTS =
            "from AnalysisRow where interviewId = ?1 and submission = ?2 order by revision";

    private final Transactions transactions;
    private final InterviewRows rows;
    private final WorkerPool workers;

    PostgresArchive(Transactions transactions, InterviewRows rows, WorkerPool workers) {
        this.transactions = transactions;
        this.rows = rows;
        this.workers = workers;
    }

    @Override
    public Uni<Optional<Filed>> find(InterviewRef interview, int submission) {
        return transactions
                .inOrganisation(interview.organisation(), ledger -> ledger.session()
                        .chain(session -> filed(session, interview, submission)))
                .emitOn(workers.executor());
    }

    @Override
    public <O> Uni<Optional<O>> add(InterviewRef interview, int submission, Function<Filed, Addition<O>> rule) {
        return transactions
                .inOrganisation(interview.organisation(), ledger -> ledger.notErased(interview.id())
                        .chain(ledger::session)
                        .chain(session -> filed(session, interview, submission)
                                .chain(found -> found.isEmpty()
                                        ? Uni.createFrom().item(Optional.<O>empty())
                                        : decide(ledger, session, interview, submission, rule))))
                .onFailure(InterviewGone.class)
                .recoverWithItem(Optional::empty);
    }

    // Reads again under the lock, because another request may have added a revision meanwhile.
    private <O> Uni<Optional<O>> decide(
            Ledger ledger,
            Mutiny.Session session,
            InterviewRef interview,
            int submission,
            Function<Filed, Addition<O>> rule) {
        return rows.lock(session, interview)
                .chain(() -> filed(session, interview, submission))
                .map(Optional::orElseThrow)
                .chain(filed -> workers.compute(() -> rule.apply(filed)))
                .chain(addition -> store(ledger, interview, submission, addition));
    }

    private static <O> Uni<Optional<O>> store(
            Ledger ledger, InterviewRef interview, int submission, Addition<O> addition) {
        Filed.Revision revision = addition.revision();
        InterviewAnalyzed fact = addition.fact();
        if (revision == null || fact == null) {
            return Uni.createFrom().item(Optional.of(addition.outcome()));
        }
        Decision<Filed.Revision, O> decision = Decision.change(revision, List.of(fact), addition.outcome());
        return ledger.carryOut(decision, added -> ledger.session()
                        .chain(session -> session.persist(row(interview, submission, added))
                                .chain(session::flush)))
                .map(Optional::of);
    }

    private static Uni<Optional<Filed>> filed(Mutiny.Session session, InterviewRef interview, int submission) {
        return session.createSelectionQuery(RESULTS, AnalysisRow.class)
                .setParameter(1, interview.id())
                .setParameter(2, submission)
                .getResultList()
                .chain(results -> results.isEmpty()
                        ? Uni.createFrom().item(Optional.<Filed>empty())
                        : filed(session, interview, submission, results));
    }

    private static Uni<Optional<Filed>> filed(
            Mutiny.Session session, InterviewRef interview, int submission, List<AnalysisRow> results) {
        return session.find(InputRow.class, Keys.submission(interview.id(), submission))
                .chain(input -> Exchanges.of(session, interview, submission)
                        .map(exchanges -> Optional.of(filed(input, exchanges, results))));
    }

    private static Filed filed(InputRow input, List<Exchange> exchanges, List<AnalysisRow> results) {
        return new Filed(
                input.input,
                exchanges,
                results.stream()
                        .map(row -> new Filed.Revision(row.revision, row.calls, row.result, row.analyzedAt))
                        .toList());
    }

    private static AnalysisRow row(InterviewRef interview, int submission, Filed.Revision revision) {
        AnalysisRow row = new AnalysisRow();
        row.id = Keys.submission(interview.id(), submission) + "/" + revision.number();
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
