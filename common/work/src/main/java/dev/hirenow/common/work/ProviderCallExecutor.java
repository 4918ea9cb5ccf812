package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.trace.Spans;
import dev.hirenow.common.work.call.ProviderCallOutcome;

/**
 * Calls a provider, with one policy for all providers. The claim has reserved the call within the provider's limits and
 * the job's budget. This class sends it once, stores the raw response before anything is derived from it, and acts on
 * the reply:
 * <ul>
 * <li>Answered: the service derives its result; if the response does not suffice, the provider is asked once more.
 * <li>Failed: retried after a growing pause, at no cost. The job gives up after the same time as for a busy provider.
 * <li>Unanswered: retried after a growing pause. It counts as billable if the provider received the whole request; the
 *     budget of billable calls bounds it. A request that was not delivered is given up after a few attempts.
 * <li>Busy: the provider is paused, longer each time, and the job waits. It gives up at the first refusal after its
 *     time limit.
 * <li>Denied: the provider is paused and an operator is alerted; the job waits as above.
 * <li>Rejected: the job fails at once.
 * </ul>
 *
 * <p>When most calls fail or stay unanswered, {@link ProviderCircuitBreaker} pauses the provider for all jobs.
 */
final class ProviderCallExecutor {

    private static final Logger LOG = Logger.getLogger(ProviderCallExecutor.class);
    private static final int MOST_DELIVERIES = 5;
    private static final int OK = 200;
    private static final WorkOutcome SETTLED = new WorkOutcome.Settled();

    private final Claim claim;
    private final ProviderLimits limits;
    private final ProviderJobHandler work;
    private final WorkQueue queue;
    private final ProviderCircuitBreaker circuitBreaker;
    private final WorkMetrics meters;
    private final Spans spans;

    /** Shared by all calls of a process. */
    record CallContext(WorkQueue queue, ProviderCircuitBreaker circuitBreaker, WorkMetrics meters, Spans spans) {}

    ProviderCallExecutor(Claim claim, ProviderLimits limits, ProviderJobHandler work, CallContext context) {
        this.claim = claim;
        this.limits = limits;
        this.work = work;
        this.queue = context.queue();
        this.circuitBreaker = context.circuitBreaker();
        this.meters = context.meters();
        this.spans = context.spans();
    }

    /** Uses the stored response of an earlier call, or makes a call within the budget. */
    Uni<WorkOutcome> handle() {
        UUID answered = claim.answeredCall();
        if (answered != null) {
            return queue.answer(answered).chain(this::derive);
        }
        return claim.exhausted()
                ? giveUp(new GiveUpReason.BudgetSpent())
                : work.ask(reserved()).chain(this::asked);
    }

    private Uni<WorkOutcome> asked(ProviderJobHandler.CallPlan plan) {
        return switch (plan) {
            case ProviderJobHandler.Call call -> call(call);
            case ProviderJobHandler.NotNeeded() ->
                record(free(0, "NOT_NEEDED", null)).replaceWith(SETTLED);
            case ProviderJobHandler.NotNow(var delay, var reason) -> {
                work.log("cannot run now (" + reason + "), next try in " + seconds(delay));
                yield Uni.createFrom().item(new WorkOutcome.Snooze(delay, reason));
            }
        };
    }

    private Uni<WorkOutcome> call(ProviderJobHandler.Call call) {
        return queue.expectCost(claim, call.mostCostMicros())
                .chain(() -> spans.calling(limits.provider(), call.send()))
                .call(reply -> record(report(reply, call.mostCostMicros())))
                .chain(this::replied);
    }

    private Uni<WorkOutcome> replied(ProviderCallOutcome reply) {
        return switch (reply) {
            case ProviderCallOutcome.Answered answered -> derive(answered.answer());
            case ProviderCallOutcome.Failed(var details) -> breaker(details).chain(() -> failed(details));
            case ProviderCallOutcome.Unanswered unanswered ->
                breaker(unanswered.details()).chain(() -> unanswered(unanswered));
            case ProviderCallOutcome.Busy busy -> busy(busy);
            case ProviderCallOutcome.Denied(var details) -> denied(details);
            case ProviderCallOutcome.Rejected(var reason, var details) -> {
                work.log(limits.provider() + " rejects the request (" + details.text() + ")");
                yield giveUp(new GiveUpReason.Rejected(reason));
            }
        };
    }

    private Uni<WorkOutcome> derive(byte[] answer) {
        return work.answered(answer).chain(use -> switch (use) {
            case ProviderJobHandler.Done() -> Uni.createFrom().item(SETTLED);
            // The next claim brings another call, or the information that the budget is used up.
            case ProviderJobHandler.Insufficient(var reason) ->
                queue.askAnew(claim).replaceWith(new WorkOutcome.Retry(Duration.ZERO, reason));
        });
    }

    // Before the job is returned to the queue; otherwise any replica would claim due jobs again at once.
    private Uni<Void> breaker(ProviderCallOutcome.ErrorDetails details) {
        return circuitBreaker.callFailed(limits.provider(), details.text());
    }

    private Uni<WorkOutcome> failed(ProviderCallOutcome.ErrorDetails details) {
        return circuitBreaker.refusals(claim.workId()).chain(refusals -> {
            if (overdue(refusals)) {
                return giveUp(new GiveUpReason.KeptFailing());
            }
            Duration delay = Backoff.afterError(refusals.errors());
            String text = details.text();
            work.log(
                    "%s answers with an error (%s), next try in %s".formatted(limits.provider(), text, seconds(delay)));
            return Uni.createFrom().item(new WorkOutcome.RetryUncounted(delay, text));
        });
    }

    private boolean overdue(ProviderCircuitBreaker.Refusals refusals) {
        return refusals.lasting().compareTo(limits.giveUpAfter()) >= 0;
    }

    private Uni<WorkOutcome> unanswered(ProviderCallOutcome.Unanswered reply) {
        if (!reply.maybeBilled() && claim.attempts() >= MOST_DELIVERIES) {
            return giveUp(new GiveUpReason.NotDelivered());
        }
        Duration delay = Backoff.after(claim.attempts());
        String text = reply.details().text();
        work.log("no answer from %s (%s), next try in %s".formatted(limits.provider(), text, seconds(delay)));
        return Uni.createFrom().item(new WorkOutcome.Retry(delay, text));
    }

    private Uni<WorkOutcome> busy(ProviderCallOutcome.Busy reply) {
        Duration asked = reply.retryAfter().orElseGet(() -> Backoff.after(1));
        String text = reply.details().text();
        work.log("waits: %s is busy or cannot be reached (%s)".formatted(limits.provider(), text));
        return switch (reply.quota()) {
            case SHORT -> waitFor(asked, text, new GiveUpReason.StayedBusy());
            case DAY ->
                waitFor(WorkQueue.asLongAsSaid(asked), "quota of the day: " + text, new GiveUpReason.StayedBusy());
        };
    }

    private Uni<WorkOutcome> denied(ProviderCallOutcome.ErrorDetails details) {
        String settings = limits.provider().toUpperCase(Locale.ROOT);
        LOG.errorf(
                "interview %s: %s refuses our account or settings (%s); calls to it pause for at least %s. Check %s_API_KEY, HIRENOW_%s_URL and HIRENOW_%s_MODEL",
                claim.interviewId(),
                limits.provider(),
                details.requestId() == null ? details.text() : details.text() + ", request " + details.requestId(),
                seconds(limits.deniedPause()),
                settings,
                settings,
                settings);
        meters.denied(limits);
        return waitFor(limits.deniedPause(), "denied: " + details.text(), new GiveUpReason.StayedDenied());
    }

    /** Pauses the provider, and gives the job up if the provider has refused it for too long. */
    private Uni<WorkOutcome> waitFor(Duration pause, String reason, GiveUpReason failure) {
        return circuitBreaker
                .refusals(claim.workId())
                .chain(refusals -> overdue(refusals)
                        ? queue.pause(limits.provider(), pause, reason).chain(() -> giveUp(failure))
                        : Uni.createFrom().item(new WorkOutcome.PauseProvider(pause, reason)));
    }

    private Uni<WorkOutcome> giveUp(GiveUpReason failure) {
        return work.giveUp(failure).replaceWith(SETTLED);
    }

    private Uni<Void> record(CallReport report) {
        return queue.endCall(claim, report);
    }

    // The cost of an unanswered call is unknown, so the day's spend grows by its upper bound.
    private static CallReport report(ProviderCallOutcome reply, long mostCostMicros) {
        return switch (reply) {
            case ProviderCallOutcome.Answered(var answer, var _, var requestId, var cost) ->
                new CallReport(true, OK, "OK", requestId, cost, answer);
            case ProviderCallOutcome.Failed(var details) -> free(details);
            case ProviderCallOutcome.Unanswered(var maybeBilled, var details) ->
                maybeBilled
                        ? new CallReport(
                                true, details.status(), details.code(), details.requestId(), mostCostMicros, null)
                        : free(details);
            case ProviderCallOutcome.Busy busy -> free(busy.details());
            case ProviderCallOutcome.Denied(var details) -> free(details);
            case ProviderCallOutcome.Rejected(var _, var details) -> free(details);
        };
    }

    private static CallReport free(ProviderCallOutcome.ErrorDetails details) {
        return free(details.status(), details.code(), details.requestId());
    }

    private static CallReport free(int status, String outcome, @Nullable String requestId) {
        return new CallReport(false, status, outcome, requestId, 0, null);
    }

    private UUID reserved() {
        return Objects.requireNonNull(claim.callId(), "a claim without an answer and with budget left brings a call");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
