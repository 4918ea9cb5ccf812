package dev.hirenow.analysis.postgres;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.common.postgres.UnitOfWork;

/** The job that a turn holds. */
final class ClaimedJobs {

    private ClaimedJobs() {}

    static Uni<Void> settle(UnitOfWork unitOfWork, ClaimedSubmission claimed, JobConclusion conclusion) {
        String reason = conclusion.parkedFor();
        return reason == null ? unitOfWork.finish(claimed.lease()) : unitOfWork.park(claimed.lease(), reason);
    }

    static Uni<Void> cancel(UnitOfWork unitOfWork, ClaimedSubmission claimed, String operator) {
        return unitOfWork.cancel(claimed.lease(), operator);
    }
}
