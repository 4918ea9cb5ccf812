package dev.hirenow.sandbox.deepgram;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.http.SandboxReply;

/** All known faults of Deepgram; a script names a fault in lower case with hyphens. */
public enum ListenFault {
    SLOW_UPLOAD,
    UNPROCESSABLE,
    RATE_LIMITED,
    INTERNAL_ERROR,
    BAD_GATEWAY_HTML,
    UNAVAILABLE,
    PROCESSING_TIMEOUT,
    SLOW_FIRST_BYTE,
    RESET_MID_BODY,
    CORRUPT,
    WRONG_KEY,
    NO_CREDIT,
    FORBIDDEN_MODEL,
    KEYTERM_LIMIT,
    INVALID_JSON_CATEGORY,
    EMPTY_ERROR_BODY,
    NO_ALTERNATIVES,
    NO_RESULTS,
    UNKNOWN_FIELDS,
    CONNECTION_RESET,
    HANG;

    public static Optional<ListenFault> named(@Nullable String name) {
        return Stream.of(values()).filter(fault -> fault.label().equals(name)).findFirst();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The response of this fault; empty if the fault modifies a successful response. */
    Optional<SandboxReply> reply(ListenErrors errors, @Nullable Integer retryAfterSeconds) {
        return switch (this) {
            case SLOW_UPLOAD -> Optional.of(errors.legacy(408, "SLOW_UPLOAD", "Request upload timeout."));
            case UNPROCESSABLE ->
                Optional.of(errors.legacy(
                        422, "ASR_UNPROCESSABLE_ENTITY", "The upload was incomplete, interrupted or too slow."));
            case RATE_LIMITED -> Optional.of(rateLimited(errors, retryAfterSeconds));
            case INTERNAL_ERROR -> Optional.of(errors.internal());
            case BAD_GATEWAY_HTML -> Optional.of(SandboxReply.Answer.badGatewayPage());
            case UNAVAILABLE -> Optional.of(errors.unavailable());
            case PROCESSING_TIMEOUT ->
                Optional.of(errors.legacy(504, "GATEWAY_TIMEOUT", "The request took too long to process."));
            case CORRUPT -> Optional.of(errors.corrupt());
            case WRONG_KEY -> Optional.of(errors.invalidAuth());
            case NO_CREDIT -> Optional.of(errors.noCredit());
            case FORBIDDEN_MODEL -> Optional.of(errors.forbiddenModel());
            case KEYTERM_LIMIT ->
                Optional.of(
                        errors.badRequest(
                                "Bad Request: Keyterm limit exceeded. The maximum number of tokens across all keyterms is 500."));
            case INVALID_JSON_CATEGORY ->
                Optional.of(errors.invalidJson("Json deserialize error: missing field `url` at line 1 column 2"));
            case EMPTY_ERROR_BODY -> Optional.of(errors.emptyWithHeaderOnly(500, "Internal server error."));
            case CONNECTION_RESET -> Optional.of(new SandboxReply.Cut());
            case HANG -> Optional.of(new SandboxReply.Hang());
            case SLOW_FIRST_BYTE, RESET_MID_BODY, NO_ALTERNATIVES, NO_RESULTS, UNKNOWN_FIELDS -> Optional.empty();
        };
    }

    private static SandboxReply rateLimited(ListenErrors errors, @Nullable Integer retryAfterSeconds) {
        SandboxReply.Answer answer = errors.tooMany();
        return retryAfterSeconds == null ? answer : answer.with("retry-after", retryAfterSeconds.toString());
    }
}
