package dev.hirenow.analysis.postgres;

import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.analysis.interview.SubmissionRuleOutcome;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.postgres.OutboxTransactions;

/** Stores interviews as rows, locked while a rule decides. */
@ApplicationScoped
class PostgresInterviews implements Interviews {

    private final OutboxTransactions transactions;
    private final LockedInterviewStore rows;

    PostgresInterviews(OutboxTransactions transactions, LockedInterviewStore rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public Uni<SubmissionRuleOutcome> change(
            InterviewRef ref, Function<Interview, Decision<Interview, SubmissionRuleOutcome>> rule) {
        return transactions.inOrganisation(ref.organisation(), unitOfWork -> unitOfWork
                .notErased(ref.id())
                .chain(unitOfWork::session)
                .chain(session -> rows.insertWhenUnknown(session, ref))
                .chain(() -> rows.decide(unitOfWork, ref, rule)));
    }

    @Override
    public Uni<JobConclusion> conclude(
            ClaimedSubmission claimed, Function<Interview, Decision<Interview, JobConclusion>> rule) {
        return transactions.inOrganisation(
                claimed.interview().organisation(), unitOfWork -> rows.decide(unitOfWork, claimed.interview(), rule)
                        .call(conclusion -> JobSettlement.settle(unitOfWork, claimed, conclusion)));
    }

    @Override
    public Uni<JobConclusion> cancel(
            ClaimedSubmission claimed, String operator, Function<Interview, Decision<Interview, JobConclusion>> rule) {
        return transactions.inOrganisation(
                claimed.interview().organisation(), unitOfWork -> rows.decide(unitOfWork, claimed.interview(), rule)
                        .call(() -> JobSettlement.cancel(unitOfWork, claimed, operator)));
    }
}
