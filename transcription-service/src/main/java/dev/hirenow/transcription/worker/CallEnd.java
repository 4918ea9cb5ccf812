package dev.hirenow.transcription.worker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.work.CallReport;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.transcription.settings.DeepgramSettings;
import dev.hirenow.transcription.transcript.FailureReason;
import dev.hirenow.transcription.transcript.SpeechToText;
import dev.hirenow.transcription.transcript.SpeechToText.Trouble;
import dev.hirenow.transcription.transcript.Step;
import dev.hirenow.transcription.transcript.TranscribeAnswer;

/** Writes down how a provider call ended, before anything else, and says what follows from it. */
@ApplicationScoped
class CallEnd {

    private static final int MOST_INTERRUPTIONS = 5;
    private static final long MS_PER_MINUTE = 60_000;
    private static final int MICROS = 6;

    private final TranscribeAnswer transcribe;
    private final WorkQueue queue;
    private final DeepgramSettings settings;
    private final StepLog log;

    CallEnd(TranscribeAnswer transcribe, WorkQueue queue, DeepgramSettings settings, StepLog log) {
        this.transcribe = transcribe;
        this.queue = queue;
        this.settings = settings;
        this.log = log;
    }

    /** What follows. */
    sealed interface End {}

    /** There is an answer, stored by now, to derive from. */
    record Answer(byte[] bytes) implements End {}

    /** There is none. */
    record Settled(WorkOutcome outcome) implements End {}

    /** Notes what the call that is made next will cost. */
    Uni<Void> expect(Claim claim, long durationMs) {
        return queue.expectCost(claim, costMicros(durationMs));
    }

    Uni<End> of(Claim claim, TranscribeAnswer.Called called) {
        long cost = costMicros(called.durationMs());
        return switch (called.reply()) {
            case SpeechToText.Answered(var answer, var requestId) ->
                queue.endCall(claim, new CallReport(true, 200, "OK", requestId, cost, answer))
                        .replaceWith(new Answer(answer));
            case SpeechToText.Rejected(var reason, var trouble) ->
                unpaid(claim, trouble)
                        .invoke(() -> log.step(claim, "refused by Deepgram: " + code(trouble)))
                        .chain(() -> giveUp(claim, reason))
                        .map(Settled::new);
            case SpeechToText.Denied(var trouble) ->
                unpaid(claim, trouble).map(_ -> new Settled(denied(claim, trouble)));
            case SpeechToText.Busy(var retryAfter, var trouble) ->
                unpaid(claim, trouble).map(_ -> new Settled(busy(claim, retryAfter, trouble)));
            case SpeechToText.Interrupted(var trouble) ->
                unpaid(claim, trouble).chain(() -> interrupted(claim, trouble)).map(Settled::new);
            case SpeechToText.Broken(var trouble) ->
                queue.endCall(claim, report(true, trouble, cost)).map(_ -> new Settled(again(claim, trouble)));
        };
    }

    /** The budget of calls is used up: those that may be billed, or those that came to nothing. */
    Uni<WorkOutcome> exhausted(Claim claim) {
        return queue.billableCalls(claim.workId())
                .chain(billable -> giveUp(
                        claim,
                        billable >= settings.billableCalls()
                                ? FailureReason.PROVIDER_FAILED
                                : FailureReason.PROVIDER_UNAVAILABLE));
    }

    private Uni<WorkOutcome> giveUp(Claim claim, FailureReason reason) {
        return transcribe
                .giveUp(Turns.of(claim), reason)
                .invoke(step -> log.step(claim, words(step, reason)))
                .replaceWith(new WorkOutcome.Settled());
    }

    private WorkOutcome denied(Claim claim, Trouble trouble) {
        log.alert(
                claim,
                "Deepgram refuses our account or settings (%s, request %s); nobody calls it for %s. See DEEPGRAM_API_KEY, HIRENOW_DEEPGRAM_URL and HIRENOW_DEEPGRAM_MODEL"
                        .formatted(code(trouble), trouble.requestId(), settings.deniedPause()));
        return new WorkOutcome.ProviderPaused(settings.deniedPause(), code(trouble));
    }

    private WorkOutcome busy(Claim claim, Optional<Duration> retryAfter, Trouble trouble) {
        log.step(claim, "put off, Deepgram is busy or out of reach: " + code(trouble));
        return new WorkOutcome.ProviderPaused(retryAfter.orElseGet(() -> Backoff.after(1)), code(trouble));
    }

    private Uni<WorkOutcome> interrupted(Claim claim, Trouble trouble) {
        return claim.attempts() < MOST_INTERRUPTIONS
                ? Uni.createFrom().item(again(claim, trouble))
                : giveUp(claim, FailureReason.UPLOAD_INTERRUPTED);
    }

    private WorkOutcome again(Claim claim, Trouble trouble) {
        log.step(claim, "to be tried again: " + code(trouble));
        return new WorkOutcome.Again(Backoff.after(claim.attempts()), code(trouble));
    }

    private Uni<Void> unpaid(Claim claim, Trouble trouble) {
        return queue.endCall(claim, report(false, trouble, 0));
    }

    private static CallReport report(boolean billable, Trouble trouble, long cost) {
        return new CallReport(billable, trouble.status(), trouble.code(), trouble.requestId(), cost, null);
    }

    private long costMicros(long durationMs) {
        return settings.pricePerMinute()
                        .multiply(BigDecimal.valueOf(durationMs))
                        .movePointRight(MICROS)
                        .longValue()
                / MS_PER_MINUTE;
    }

    private static String words(Step step, FailureReason reason) {
        return step == Step.FAILED ? step.words() + " (" + reason + ")" : step.words();
    }

    private static String code(Trouble trouble) {
        return trouble.status() + " " + trouble.code();
    }
}
