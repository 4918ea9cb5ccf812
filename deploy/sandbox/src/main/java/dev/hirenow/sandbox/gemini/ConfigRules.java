package dev.hirenow.sandbox.gemini;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses values that have the right type but are invalid: numbers out of range, unsupported categories. */
final class ConfigRules {

    private static final int MOST_STOP_SEQUENCES = 5;
    /** The remaining categories belong to older models. */
    private static final List<String> CATEGORIES = List.of(
            "HARM_CATEGORY_HATE_SPEECH",
            "HARM_CATEGORY_SEXUALLY_EXPLICIT",
            "HARM_CATEGORY_DANGEROUS_CONTENT",
            "HARM_CATEGORY_HARASSMENT",
            "HARM_CATEGORY_CIVIC_INTEGRITY");

    private ConfigRules() {}

    static Optional<String> refusal(JsonNode request) {
        JsonNode config = request.path("generationConfig");
        return outputTokens(config.path("maxOutputTokens"))
                .or(() -> range(config, "temperature", 0, 2))
                .or(() -> range(config, "candidateCount", 1, 8))
                .or(() -> range(config, "logprobs", 0, 20))
                .or(() -> stops(config.path("stopSequences").size()))
                .or(() -> safety(request.path("safetySettings")));
    }

    private static Optional<String> outputTokens(JsonNode asked) {
        boolean held =
                asked.isMissingNode() || (asked.asLong() >= 1 && asked.asLong() <= RequestRules.MOST_OUTPUT_TOKENS);
        return held
                ? Optional.empty()
                : Optional.of("Unable to submit request because it has a maxOutputTokens value of " + asked.asLong()
                        + " but the supported range is from 1 (inclusive) to " + (RequestRules.MOST_OUTPUT_TOKENS + 1)
                        + " (exclusive). Update the value and try again.");
    }

    private static Optional<String> range(JsonNode config, String name, int least, int most) {
        JsonNode asked = config.path(name);
        boolean held = asked.isMissingNode() || (asked.asDouble() >= least && asked.asDouble() <= most);
        return held
                ? Optional.empty()
                : Optional.of("* GenerateContentRequest.generation_config." + name + ": " + name
                        + " must be in the range [" + least + ", " + most + "].\n");
    }

    private static Optional<String> stops(int sequences) {
        return sequences <= MOST_STOP_SEQUENCES
                ? Optional.empty()
                : Optional.of("* GenerateContentRequest.generation_config.stop_sequences: at most "
                        + MOST_STOP_SEQUENCES + " are allowed.\n");
    }

    private static Optional<String> safety(JsonNode settings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < settings.size(); i++) {
            String category = settings.get(i).path("category").asText();
            if (!CATEGORIES.contains(category)) {
                return Optional.of("* GenerateContentRequest.safety_settings[" + i
                        + "]: element predicate failed: $.category in ("
                        + CATEGORIES.stream().map(one -> "HarmCategory." + one).collect(Collectors.joining(", "))
                        + ")\n");
            }
            if (!seen.add(category)) {
                return Optional.of("* GenerateContentRequest.safety_settings: " + category + " is set twice.\n");
            }
        }
        return Optional.empty();
    }
}
