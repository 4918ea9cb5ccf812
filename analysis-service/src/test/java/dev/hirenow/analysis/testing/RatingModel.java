package dev.hirenow.analysis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rates every criterion with 4 and quotes the first sentence. */
public final class RatingModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RatingModel() {}

    /** The model's JSON text for a request. */
    public static String rate(String request) {
        return answers(request).toString();
    }

    /** The same without the last answer. */
    public static String rateButTheLast(String request) {
        ObjectNode all = answers(request);
        ((ArrayNode) all.get("answers")).remove(all.get("answers").size() - 1);
        return all.toString();
    }

    /** The ids in the request. */
    public static java.util.List<String> ids(String request) {
        return document(request).path("answers").findValuesAsText("id");
    }

    /** The number of answers in the request. */
    public static int size(String request) {
        return document(request).path("answers").size();
    }

    private static ObjectNode answers(String request) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode answers = all.putArray("answers");
        for (JsonNode asked : document(request).path("answers")) {
            ObjectNode answer = answers.addObject().put("id", asked.path("id").asText());
            ArrayNode criteria = answer.putArray("criteria");
            String quote = asked.path("transcript").asText().split("\n")[1].substring("[1] ".length());
            asked.path("criteria").forEach(criterion -> {
                ObjectNode rated =
                        criteria.addObject().put("id", criterion.path("id").asText());
                rated.putArray("evidence").addObject().put("sentence", 1).put("quote", quote);
                rated.put("rationale", "It says so.").put("rating", 4);
            });
        }
        return all;
    }

    private static JsonNode document(String request) {
        try {
            return JSON.readTree(
                    JSON.readTree(request).at("/contents/0/parts/0/text").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
