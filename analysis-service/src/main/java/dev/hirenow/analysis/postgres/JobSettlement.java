package dev.hirenow.analysis.postgres;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.common.postgres.UnitOfWork;

/** Ends the job of a claimed submission. */
final class JobSettlement {

    private JobSettlement() {}

    static Uni<Void> settle(UnitOfWork unitOfWork, ClaimedSubmission claimed, JobConclusion conclusion) {
        String reason = conclusion.parkedFor();
        return reason == null ? unitOfWork.finish(claimed.lease()) : unitOfWork.park(claimed.lease(), reason);
    }

    static Uni<Void> cancel(UnitOfWork unitOfWork, ClaimedSubmission claimed, String operator) {
        return unitOfWork.cancel(claimed.lease(), operator);
    }
}
