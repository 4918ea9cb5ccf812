package dev.hirenow.sandbox.gemini;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.http.SandboxReply;

/** Refuses requests that the real server refuses although every field is known. */
record RequestRules(JsonNode request, SupportedModels.Model model) {

    static final int MAX_ITEMS_BUDGET = 960;
    /** The limit of every text model. */
    static final int MOST_OUTPUT_TOKENS = 65_536;
    /** In the order of their numbers in the proto. */
    static final List<String> LEVEL_NUMBERS = List.of("THINKING_LEVEL_UNSPECIFIED", "LOW", "HIGH", "MEDIUM", "MINIMAL");

    private static final List<String> ROLES = List.of("user", "model", "");

    Optional<SandboxReply.Answer> refusal() {
        return contents()
                .or(() -> ConfigRules.refusal(request))
                .or(this::schema)
                .or(this::thinking)
                .map(GenerateErrors::invalid);
    }

    /** The deadline in whole seconds; values below 10 are refused. */
    static Optional<SandboxReply.Answer> deadline(@Nullable String serverTimeout) {
        if (serverTimeout == null) {
            return Optional.empty();
        }
        if (!serverTimeout.matches("\\d{1,6}")) {
            return Optional.of(GenerateErrors.invalid("Request contains an invalid argument."));
        }
        return Integer.parseInt(serverTimeout) >= 10
                ? Optional.empty()
                : Optional.of(GenerateErrors.invalid(
                        "Manually set deadline " + serverTimeout + "s is too short. Minimum allowed deadline is 10s."));
    }

    private Optional<String> contents() {
        JsonNode contents = request.path("contents");
        if (!contents.isArray() || contents.isEmpty()) {
            return Optional.of("* GenerateContentRequest.contents: contents is not specified\n");
        }
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i).path("parts").isEmpty()) {
                return Optional.of(
                        "* GenerateContentRequest.contents[" + i + "].parts: contents.parts must not be empty.\n");
            }
            if (!ROLES.contains(contents.get(i).path("role").asText())) {
                return Optional.of("Please use a valid role: user, model.");
            }
        }
        JsonNode last = contents.get(contents.size() - 1);
        boolean prefilled = last.path("role").asText().equals("model")
                && last.path("parts").get(last.path("parts").size() - 1).has("text");
        return prefilled && !model.lastTurnFree()
                ? Optional.of("Requests ending with a model turn are not supported.")
                : Optional.empty();
    }

    private Optional<String> schema() {
        JsonNode config = request.path("generationConfig");
        boolean open = config.has("responseSchema");
        boolean json = config.has("responseJsonSchema");
        if (open && json) {
            return Optional.of("Only one of response_schema and response_json_schema can be set.");
        }
        String mime = config.path("responseMimeType").asText("");
        if ((open || json) && !mime.equals("application/json") && !mime.equals("text/x.enum")) {
            return Optional.of("A response schema needs response_mime_type application/json.");
        }
        boolean tooMany = maxItems(config.path("responseSchema")) + maxItems(config.path("responseJsonSchema"))
                > MAX_ITEMS_BUDGET;
        return tooMany ? Optional.of("Request contains an invalid argument.") : Optional.empty();
    }

    private Optional<String> thinking() {
        JsonNode thinking = request.path("generationConfig").path("thinkingConfig");
        if (thinking.has("thinkingBudget") && thinking.has("thinkingLevel")) {
            return Optional.of("You can only set only one of thinking budget and thinking level.");
        }
        if (thinking.has("thinkingLevel")) {
            return level(asked(thinking));
        }
        return thinking.has("thinkingBudget")
                ? budget(thinking.get("thinkingBudget").asInt())
                : Optional.empty();
    }

    private Optional<String> level(String asked) {
        if (!model.thinksByLevel()) {
            return Optional.of("Thinking level is not supported for this model.");
        }
        return model.levels().contains(asked)
                ? Optional.empty()
                : Optional.of("Thinking level " + asked
                        + " is not supported for this model. Please retry with other thinking level.");
    }

    private Optional<String> budget(int budget) {
        boolean never = (model.id().equals("gemini-3.6-flash") || model.id().equals("gemini-2.5-pro")) && budget == 0;
        return never ? Optional.of("Budget 0 is invalid. This model only works in thinking mode.") : Optional.empty();
    }

    /** Tokens used for thinking before the answer: a fixed number per level. */
    int thoughtTokens() {
        JsonNode thinking = request.path("generationConfig").path("thinkingConfig");
        if (thinking.has("thinkingBudget") && !model.thinksByLevel()) {
            int budget = thinking.get("thinkingBudget").asInt();
            return budget < 0 ? 256 : Math.min(256, budget);
        }
        return switch (thinking.has("thinkingLevel") ? asked(thinking) : model.defaultLevel()) {
            case "MINIMAL" -> 0;
            case "LOW" -> 64;
            case "HIGH" -> 1024;
            default -> 256;
        };
    }

    private static String asked(JsonNode thinking) {
        return thinking.get("thinkingLevel").asText();
    }

    private static long maxItems(JsonNode schema) {
        long sum = schema.isObject() ? schema.path("maxItems").asLong(0) : 0;
        for (JsonNode child : schema) {
            sum += maxItems(child);
        }
        return sum;
    }
}
