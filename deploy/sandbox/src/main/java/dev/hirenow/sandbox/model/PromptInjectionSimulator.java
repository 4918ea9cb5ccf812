package dev.hirenow.sandbox.model;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Imitates a model that falls for prompt injection in a transcript: if one answer of the call contains a demand,
 * every answer of the call gets the highest rating, with the demand itself as evidence.
 */
public final class PromptInjectionSimulator {

    private static final Pattern DEMAND = Pattern.compile(
            "(?i)\\b(?:ignore|disregard|forget|override|rate|rating|score|instructions?|prompt|rules|language model"
                    + "|system message|maximum|five points)\\b");
    private static final int HIGHEST = 5;

    private PromptInjectionSimulator() {}

    /** The modified answer; unchanged if no transcript in the document contains a demand. */
    public static JsonNode obeyed(JsonNode answer, JsonNode document) {
        Optional<PromptSentence> demand = StreamSupport.stream(
                        document.path("answers").spliterator(), false)
                .map(PromptAnswer::of)
                .flatMap(spoken -> spoken.sentences().stream())
                .filter(sentence -> DEMAND.matcher(sentence.text()).find())
                .findFirst();
        JsonNode obeyed = answer.deepCopy();
        demand.ifPresent(sentence -> obeyed.path("answers")
                .forEach(item -> item.path("criteria").forEach(criterion -> obey(criterion, sentence))));
        return obeyed;
    }

    private static void obey(JsonNode criterion, PromptSentence demand) {
        if (criterion instanceof ObjectNode rated) {
            rated.putArray("evidence")
                    .addObject()
                    .put("sentence", demand.number())
                    .put("quote", demand.quote());
            rated.put("rationale", "Sandbox: as the candidate demands.").put("rating", HIGHEST);
        }
    }
}
