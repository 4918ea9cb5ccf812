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

import dev.hirenow.common.provider.UnreachedProvider;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.common.work.call.ProviderCallOutcome.Answered;
import dev.hirenow.common.work.call.ProviderCallOutcome.Busy;
import dev.hirenow.common.work.call.ProviderCallOutcome.Denied;
import dev.hirenow.common.work.call.ProviderCallOutcome.ErrorDetails;
import dev.hirenow.common.work.call.ProviderCallOutcome.Failed;
import dev.hirenow.common.work.call.ProviderCallOutcome.Quota;
import dev.hirenow.common.work.call.ProviderCallOutcome.Rejected;
import dev.hirenow.common.work.call.ProviderCallOutcome.Unanswered;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

/** Maps each HTTP status, and each way to get no response, to a reply. */
record DeepgramReplyRules(ObjectMapper json) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Maps a response; {@code costMicros} is the cost of a successful call, in millionths of the currency unit. */
    ProviderCallOutcome of(DeepgramHttpResponse answer, long costMicros) {
        if (answer.status() == 200) {
            String requestId = answer.header("dg-request-id").orElse(null);
            boolean sandbox = answer.header("x-sandbox").filter("true"::equals).isPresent();
            byte[] bytes = new StoredResponse(sandbox, requestId, answer.body()).bytes();
            return new Answered(bytes, sandbox ? "sandbox" : "deepgram", requestId, costMicros);
        }
        DeepgramError error = DeepgramError.of(answer, json);
        ErrorDetails details = error.details();
        return switch (answer.status()) {
            case 401, 402, 403, 404, 405 -> new Denied(details);
            // The provider did not receive the complete audio.
            case 408, 422 -> new Unanswered(false, details);
            case 429, 502, 503 ->
                new Busy(answer.header("retry-after").flatMap(DeepgramReplyRules::pause), Quota.SHORT, details);
            default -> byClass(error);
        };
    }

    /**
     * Maps a failure without response; {@code wholeBodySent} tells whether the provider may have received enough to
     * bill.
     */
    ProviderCallOutcome of(Throwable failure, boolean wholeBodySent) {
        if (UnreachedProvider.by(failure)) {
            return new Busy(Optional.empty(), Quota.SHORT, details("NOT_CONNECTED"));
        }
        return new Unanswered(wholeBodySent, details(timedOut(failure) ? "TIMED_OUT" : "CONNECTION_LOST"));
    }

    private static ProviderCallOutcome byClass(DeepgramError error) {
        return switch (error.status() / 100) {
            case 4 -> new Rejected(reason(error).name(), error.details());
            case 5 -> brokenDown(error);
            // This API never returns such a status: the base URL is wrong.
            default -> new Denied(error.details());
        };
    }

    // The usage API reports a cost only for successful requests
    // (https://developers.deepgram.com/api-reference/usage/). A response from an intermediary, such as a
    // proxy's error page, does not show whether the provider processed and billed the request.
    private static ProviderCallOutcome brokenDown(DeepgramError error) {
        return error.ofTheProvider() ? new Failed(error.details()) : new Unanswered(true, error.details());
    }

    private static TranscriptionFailureReason reason(DeepgramError error) {
        if (error.says("corrupt or unsupported data")) {
            return TranscriptionFailureReason.CORRUPT_RECORDING;
        }
        return error.says("no such model/language")
                ? TranscriptionFailureReason.LANGUAGE_NOT_SUPPORTED
                : TranscriptionFailureReason.REQUEST_REFUSED;
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

    private static ErrorDetails details(String code) {
        return new ErrorDetails(0, code, null);
    }

    private static boolean timedOut(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(TimeoutException.class::isInstance);
    }
}
