package dev.hirenow.common.work.example;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.work.AbandonedJobHandler;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

/** The documentation's example: reminds a candidate a while after the invitation. */
record Reminders(OutboxTransactions transactions, Function<UUID, Uni<Void>> mail) implements AbandonedJobHandler {

    static final String KIND = "REMIND";

    /** State, facts and jobs of a decision are stored together or not at all. */
    Uni<String> invite(UUID interview, Duration patience) {
        Job job = Job.now(interview, "acme", KIND, interview.toString(), "{}").after(patience);
        var decision = new Decision.Change<>("invited", List.of(), List.of(job), "done");
        return transactions.inOrganisation(
                "acme",
                unitOfWork ->
                        unitOfWork.carryOut(decision, _ -> Uni.createFrom().voidItem()));
    }

    void start(Workers workers) {
        var kind = new WorkKind(KIND, 4, Duration.ofSeconds(30), Duration.ofSeconds(1), Optional.empty());
        workers.start(kind, this, this::remind);
    }

    /** May run twice for the same job, after a crash: the mail is not part of the transaction. */
    private Uni<WorkOutcome> remind(Claim claim) {
        return mail.apply(claim.interviewId())
                .chain(() -> transactions.inOrganisation(
                        claim.organisation(), unitOfWork -> unitOfWork.finish(claim.lease())))
                .replaceWith(new WorkOutcome.Settled());
    }

    @Override
    public Uni<Void> exhausted(Claim claim, String reason) {
        return transactions.inOrganisation(claim.organisation(), unitOfWork -> unitOfWork.park(claim.lease(), reason));
    }

    @Override
    public Uni<Void> cancelled(Claim claim, String operator) {
        return transactions.inOrganisation(
                claim.organisation(), unitOfWork -> unitOfWork.cancel(claim.lease(), operator));
    }
}
