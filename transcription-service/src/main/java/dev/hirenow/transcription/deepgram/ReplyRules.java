package dev.hirenow.transcription.deepgram;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.hirenow.common.provider.Unreached;
import dev.hirenow.common.work.call.Reply;
import dev.hirenow.common.work.call.Reply.Answered;
import dev.hirenow.common.work.call.Reply.Busy;
import dev.hirenow.common.work.call.Reply.Denied;
import dev.hirenow.common.work.call.Reply.Failed;
import dev.hirenow.common.work.call.Reply.Quota;
import dev.hirenow.common.work.call.Reply.Rejected;
import dev.hirenow.common.work.call.Reply.Trouble;
import dev.hirenow.common.work.call.Reply.Unanswered;
import dev.hirenow.transcription.transcript.FailureReason;

/** Maps each HTTP status, and each way to get no response, to a reply. */
record ReplyRules(ObjectMapper json) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Maps a response; {@code costMicros} is the cost of a successful call, in millionths of the currency unit. */
    Reply of(Answer answer, long costMicros) {
        if (answer.status() == 200) {
            String requestId = answer.header("dg-request-id").orElse(null);
            boolean sandbox = answer.header("x-sandbox").filter("true"::equals).isPresent();
            byte[] bytes = new StoredAnswer(sandbox, requestId, answer.body()).bytes();
            return new Answered(bytes, sandbox ? "sandbox" : "deepgram", requestId, costMicros);
        }
        Refusal refusal = Refusal.of(answer, json);
        Trouble trouble = refusal.trouble();
        return switch (answer.status()) {
            case 401, 402, 403, 404, 405 -> new Denied(trouble);
            // The provider did not receive the complete audio.
            case 408, 422 -> new Unanswered(false, trouble);
            case 429, 502, 503 ->
                new Busy(answer.header("retry-after").flatMap(ReplyRules::pause), Quota.SHORT, trouble);
            default -> byClass(refusal);
        };
    }

    /**
     * Maps a failure without response; {@code wholeBodySent} tells whether the provider may have received enough to
     * bill.
     */
    Reply of(Throwable failure, boolean wholeBodySent) {
        if (Unreached.by(failure)) {
            return new Busy(Optional.empty(), Quota.SHORT, trouble("NOT_CONNECTED"));
        }
        return new Unanswered(wholeBodySent, trouble(timedOut(failure) ? "TIMED_OUT" : "CONNECTION_LOST"));
    }

    private static Reply byClass(Refusal refusal) {
        return switch (refusal.status() / 100) {
            case 4 -> new Rejected(reason(refusal).name(), refusal.trouble());
            case 5 -> brokenDown(refusal);
            // This API never returns such a status: the base URL is wrong.
            default -> new Denied(refusal.trouble());
        };
    }

    // The usage API reports a cost only for successful requests
    // (https://developers.deepgram.com/api-reference/usage/). A response from an intermediary, such as a
    // proxy's error page, does not show whether the provider processed and billed the request.
    private static Reply brokenDown(Refusal refusal) {
        return refusal.ofTheProvider() ? new Failed(refusal.trouble()) : new Unanswered(true, refusal.trouble());
    }

    private static FailureReason reason(Refusal refusal) {
        if (refusal.says("corrupt or unsupported data")) {
            return FailureReason.CORRUPT_RECORDING;
        }
        return refusal.says("no such model/language")
                ? FailureReason.LANGUAGE_NOT_SUPPORTED
                : FailureReason.REQUEST_REFUSED;
    }

    /** Parses seconds or an HTTP date (RFC 9110, section 10.2.3). */
    static Optional<Duration> pause(String retryAfter) {
        return seconds(retryAfter.strip())
                .or(() -> untilDate(retryAfter.strip()))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)
                .filter(pause -> !pause.isNegative());
    }

    private static Optional<Duration> seconds(String text) {
        try {
            return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> untilDate(String text) {
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(Instant.now(), date));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Trouble trouble(String code) {
        return new Trouble(0, code, null);
    }

    private static boolean timedOut(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(TimeoutException.class::isInstance);
    }
}
