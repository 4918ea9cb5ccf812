package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.failure.InternalFaultDetector;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.failure.ThrottledFailureLog;

/**
 * Handles jobs whose handler failed unexpectedly. An internal fault ends the job after a few attempts, a temporary
 * failure, such as an outage, only after days.
 */
@ApplicationScoped
class UnexpectedFailureHandler {

    private static final ThrottledFailureLog FAILURES =
            ThrottledFailureLog.warning(Logger.getLogger(UnexpectedFailureHandler.class));
    private static final String CODE = "COULD_NOT_BE_PROCESSED";

    private static final String COUNT = """
            update work set own_faults = own_faults + $3, failures = failures + 1,
                   failing_since = coalesce(failing_since, now()), last_error = $4
            where id = $1 and fence = $2 and state = 'RUNNING'
            returning own_faults, failures, failing_since < now() - $5 * interval '1 millisecond' as for_long
            """;

    private final Pool pool;
    private final WorkQueue queue;

    UnexpectedFailureHandler(Pool pool, WorkQueue queue) {
        this.pool = pool;
        this.queue = queue;
    }

    /** What happened to the job. */
    enum Result {
        AGAIN,
        PARKED
    }

    /** Counts the failure, and retries the job later or ends it for good, by its {@link AbandonedJobHandler} if any. */
    Uni<Result> settle(Claim claim, Throwable failure, Optional<AbandonedJobHandler> abandonedHandler) {
        FAILURES.failed(claim.kind(), "of interview " + claim.interviewId(), failure);
        boolean ours = InternalFaultDetector.isCertain(failure);
        String reason = FailureSummary.brief(failure);
        return queue.closeCall(claim)
                .chain(() -> counted(claim, ours, reason))
                .chain(count -> count.exhausted()
                        ? end(claim, CODE + ": " + reason, abandonedHandler)
                        : queue.again(claim, count.pause(ours), reason, ours).replaceWith(Result.AGAIN));
    }

    /** Failures since the last manual retry. */
    private record Count(int ownFaults, int failures, boolean forLong) {

        boolean exhausted() {
            return ownFaults >= UnexpectedFailureBackoff.MOST_OWN_FAULTS
                    || forLong && failures >= UnexpectedFailureBackoff.MOST_FAILURES;
        }

        Duration pause(boolean ours) {
            return ours
                    ? UnexpectedFailureBackoff.afterOwnFault(ownFaults)
                    : UnexpectedFailureBackoff.afterTrouble(failures);
        }
    }

    private Uni<Count> counted(Claim claim, boolean ours, String reason) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(
                        claim.workId(),
                        claim.fence(),
                        ours ? 1 : 0,
                        reason,
                        UnexpectedFailureBackoff.LONGEST_TROUBLE.toMillis()))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new FenceLost(claim.lease());
                    }
                    return count(rows.iterator().next());
                });
    }

    private static Count count(Row row) {
        return new Count(row.getInteger("own_faults"), row.getInteger("failures"), row.getBoolean("for_long"));
    }

    private Uni<Result> end(Claim claim, String reason, Optional<AbandonedJobHandler> abandonedHandler) {
        return Uni.createFrom()
                .deferred(() -> abandonedHandler
                        .map(by -> by.exhausted(claim, reason))
                        .orElseGet(() -> queue.park(claim, reason)))
                .replaceWith(Result.PARKED)
                .onFailure(UnexpectedFailureHandler::isNotMeant)
                .recoverWithUni(failure -> notEnded(claim, reason, failure));
    }

    // During an outage the job waits: its count stays, so the next failure ends it. If an internal fault
    // prevents even the ending, the parked job at least shows up for operators.
    private Uni<Result> notEnded(Claim claim, String reason, Throwable failure) {
        FAILURES.failed("Ending " + claim.kind(), "of interview " + claim.interviewId(), failure);
        return InternalFaultDetector.isCertain(failure)
                ? queue.park(claim, "NOT_PUBLISHED: " + reason).replaceWith(Result.PARKED)
                : queue.again(claim, UnexpectedFailureBackoff.afterTrouble(1), reason, false)
                        .replaceWith(Result.AGAIN);
    }

    static boolean isNotMeant(Throwable failure) {
        return !(failure instanceof FenceLost || failure instanceof InterviewGone);
    }
}
