package dev.hirenow.sandbox.gemini;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.http.SandboxReply;

/** All known faults of Gemini; a script names a fault in lower case with hyphens. */
public enum GenerateFault {
    QUOTA_MINUTE,
    QUOTA_DAY,
    QUOTA_DAY_AND_MINUTE,
    QUOTA_NO_RETRY_INFO,
    NO_CREDIT,
    WRONG_KEY,
    RETIRED_MODEL,
    INTERNAL_ERROR,
    OVERLOADED,
    DEADLINE,
    BAD_GATEWAY_HTML,
    CONNECTION_RESET,
    HANG,
    RESET_MID_BODY,
    EMPTY_200,
    STOP_WITHOUT_PARTS,
    RECITATION,
    SAFETY,
    PROMPT_BLOCKED,
    UNKNOWN_FINISH_REASON,
    MAX_TOKENS_EMPTY,
    TRUNCATED_JSON,
    INVALID_JSON,
    THOUGHT_PARTS,
    CODE_FENCE,
    MISSING_ITEM,
    DUPLICATE_ID,
    EXTRA_ID,
    OUT_OF_RANGE,
    REORDERED,
    FALSE_QUOTE,
    OBEY;

    public static Optional<GenerateFault> named(@Nullable String name) {
        return Stream.of(values()).filter(fault -> fault.label().equals(name)).findFirst();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The response of this fault; empty if the fault modifies the model's answer. */
    Optional<SandboxReply> reply(String model, @Nullable Integer retryAfterSeconds) {
        int seconds = retryAfterSeconds == null ? 12 : retryAfterSeconds;
        return switch (this) {
            case QUOTA_MINUTE -> Optional.of(GenerateErrors.quota(model, List.of("Minute"), seconds));
            case QUOTA_DAY -> Optional.of(GenerateErrors.quota(model, List.of("Day"), seconds));
            case QUOTA_DAY_AND_MINUTE -> Optional.of(GenerateErrors.quota(model, List.of("Day", "Minute"), 1));
            case QUOTA_NO_RETRY_INFO -> Optional.of(GenerateErrors.quota(model, List.of("Minute"), 0));
            case NO_CREDIT -> Optional.of(GenerateErrors.noCredit());
            case WRONG_KEY -> Optional.of(GenerateErrors.wrongKey());
            case RETIRED_MODEL -> Optional.of(GenerateErrors.retiredModel(model));
            case INTERNAL_ERROR -> Optional.of(GenerateErrors.internal());
            case OVERLOADED -> Optional.of(GenerateErrors.overloaded());
            case DEADLINE -> Optional.of(GenerateErrors.deadline());
            case BAD_GATEWAY_HTML -> Optional.of(SandboxReply.Answer.badGatewayPage());
            case CONNECTION_RESET -> Optional.of(new SandboxReply.Cut());
            case HANG -> Optional.of(new SandboxReply.Hang());
            case RESET_MID_BODY,
                    EMPTY_200,
                    STOP_WITHOUT_PARTS,
                    RECITATION,
                    SAFETY,
                    PROMPT_BLOCKED,
                    UNKNOWN_FINISH_REASON,
                    MAX_TOKENS_EMPTY,
                    TRUNCATED_JSON,
                    INVALID_JSON,
                    THOUGHT_PARTS,
                    CODE_FENCE,
                    MISSING_ITEM,
                    DUPLICATE_ID,
                    EXTRA_ID,
                    OUT_OF_RANGE,
                    REORDERED,
                    FALSE_QUOTE,
                    OBEY -> Optional.empty();
        };
    }
}
