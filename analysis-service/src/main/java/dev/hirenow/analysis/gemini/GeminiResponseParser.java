package dev.hirenow.analysis.gemini;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.hirenow.analysis.analysis.ModelResponseOutcome;
import dev.hirenow.analysis.analysis.TokenUsage;
import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.common.text.StorableText;

/** Parses the body of a 200 response; accepts only a candidate with finish reason STOP. */
final class GeminiResponseParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TokenUsage UNKNOWN = new TokenUsage(null, 0, 0, 0);
    private static final Set<String> FILTERED =
            Set.of("SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "OTHER");

    private GeminiResponseParser() {}

    static ModelResponseOutcome read(byte[] bytes) {
        try {
            return read(JSON.readTree(bytes));
        } catch (IOException notJson) {
            return new ModelResponseOutcome.Unusable(UNKNOWN);
        }
    }

    private static ModelResponseOutcome read(JsonNode body) {
        TokenUsage usage = usage(body);
        if (body.path("promptFeedback").has("blockReason")) {
            return new ModelResponseOutcome.Refused(AnalysisFailureReason.PROMPT_BLOCKED, usage);
        }
        JsonNode candidate = body.path("candidates").path(0);
        if (candidate.isMissingNode()) {
            return new ModelResponseOutcome.Unusable(usage);
        }
        String finish = candidate.path("finishReason").asText();
        return switch (finish) {
            case "STOP" -> stopped(candidate, usage);
            case "MAX_TOKENS" -> new ModelResponseOutcome.Truncated(usage);
            default ->
                new ModelResponseOutcome.Withheld(
                        FILTERED.contains(finish)
                                ? AnalysisFailureReason.ANSWER_FILTERED
                                : AnalysisFailureReason.ANSWER_NOT_USABLE,
                        usage);
        };
    }

    private static ModelResponseOutcome stopped(JsonNode candidate, TokenUsage usage) {
        String text = StreamSupport.stream(
                        candidate.path("content").path("parts").spliterator(), false)
                .filter(part -> !part.path("thought").asBoolean())
                .map(part -> part.path("text").asText())
                .collect(Collectors.joining());
        return text.isBlank() ? new ModelResponseOutcome.Unusable(usage) : new ModelResponseOutcome.Text(text, usage);
    }

    static String responseId(byte[] bytes) {
        try {
            return StorableText.of(JSON.readTree(bytes).path("responseId").asText());
        } catch (IOException notJson) {
            return "";
        }
    }

    private static TokenUsage usage(JsonNode body) {
        JsonNode counts = body.path("usageMetadata");
        String model = StorableText.of(body.path("modelVersion").asText());
        return new TokenUsage(
                model.isEmpty() ? null : model,
                count(counts, "promptTokenCount"),
                count(counts, "candidatesTokenCount"),
                count(counts, "thoughtsTokenCount"));
    }

    private static long count(JsonNode counts, String name) {
        return Math.max(0, counts.path(name).asLong(0));
    }
}
