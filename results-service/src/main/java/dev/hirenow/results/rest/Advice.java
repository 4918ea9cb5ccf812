package dev.hirenow.results.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What HR can do about an answer without a score; pages have a sentence for each in both languages. */
@Schema(name = "Advice")
enum Advice {
    /** Ask the candidate to record the answer again, because the recording is unusable. */
    RECORD_AGAIN,
    /** Ask the candidate to check the microphone and to record the answer again. */
    CHECK_MICROPHONE,
    /** Watch the recording: rate it, or ask the candidate to answer again. */
    WATCH_RECORDING,
    /** Watch and rate it; choose a supported language for future interviews of the position. */
    CHANGE_LANGUAGE,
    /** An operator can retry it; until then it can be watched and rated. */
    RETRY_LATER,
    /** Tell an operator to check a setting, a key or a request. */
    TELL_OPERATOR,
    /** Rate it from the recording or the transcript, or request new scores. */
    RATE_YOURSELF;

    /** The advice for this reason code; null for an answer with a score. */
    static @Nullable Advice about(@Nullable String reason) {
        return switch (reason) {
            case null -> null;
            case "CORRUPT_RECORDING", "RECORDING_MISSING", "RECORDING_TOO_LONG", "CUT_RECORDING" -> RECORD_AGAIN;
            case "NO_AUDIO" -> CHECK_MICROPHONE;
            case "NO_SPEECH", "TOO_FEW_WORDS", "POOR_TRANSCRIPT", "WRONG_LANGUAGE" -> WATCH_RECORDING;
            case "LANGUAGE_NOT_SUPPORTED" -> CHANGE_LANGUAGE;
            case "PROVIDER_FAILED",
                    "PROVIDER_UNAVAILABLE",
                    "UPLOAD_INTERRUPTED",
                    "PREPARATION_FAILED",
                    "COULD_NOT_BE_PROCESSED",
                    "CANCELLED" -> RETRY_LATER;
            case "REQUEST_REFUSED", "PROVIDER_REFUSED" -> TELL_OPERATOR;
            default -> RATE_YOURSELF;
        };
    }
}
