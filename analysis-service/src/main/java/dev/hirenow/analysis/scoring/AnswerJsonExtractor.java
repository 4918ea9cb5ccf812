package dev.hirenow.analysis.scoring;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Finds the one JSON value of the expected shape in the model's text, whatever surrounds it: a preamble, a code fence,
 * a closing remark, a list or an object. Accepts line breaks within strings. Finds nothing if two such values differ,
 * or if the value is part of something malformed, because the model's intention is then unclear.
 */
final class AnswerJsonExtractor {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode CONTRADICTION = NODES.pojoNode("contradiction");
    private static final JsonFactory PARSERS = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build()
            .getFactory();
    // Prose has a few brackets; a text with more unbalanced ones is no answer.
    private static final int MOST_BROKEN = 200;

    private final String text;
    private final List<JsonNode> answers = new ArrayList<>();

    private AnswerJsonExtractor(String text) {
        this.text = text;
    }

    /**
     * Finds the value.
     *
     * @return an object with a list "answers"; a key that occurs twice with different values {@link #contradicts}
     */
    static Optional<JsonNode> in(String text) {
        AnswerJsonExtractor json = new AnswerJsonExtractor(text);
        json.readAll();
        return json.only(json.answers)
                .or(() -> json.only(
                        json.answers.stream().filter(AnswerJsonExtractor::whole).toList()));
    }

    /** Whether the value contradicts itself: somewhere in it a key occurs twice with different values. */
    static boolean contradicts(JsonNode node) {
        if (node.isPojo()) {
            return true;
        }
        for (JsonNode child : node) {
            if (contradicts(child)) {
                return true;
            }
        }
        return false;
    }

    private Optional<JsonNode> only(List<JsonNode> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void readAll() {
        int broken = 0;
        int at = nextStart(0);
        while (at < text.length() && broken <= MOST_BROKEN) {
            Reading reading = new Reading(at);
            Optional<JsonNode> value = reading.value();
            value.ifPresent(this::collect);
            broken += value.isPresent() ? 0 : 1;
            at = nextStart(Math.max(at + 1, reading.end));
        }
        if (broken > MOST_BROKEN) {
            answers.clear();
        }
    }

    private int nextStart(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    private void collect(JsonNode value) {
        if (value.path("answers").isArray()) {
            if (!answers.contains(value)) {
                answers.add(value);
            }
        } else {
            value.forEach(this::collect);
        }
    }

    // A model that repeats the question also writes a list "answers", but without ratings.
    private static boolean whole(JsonNode value) {
        for (JsonNode answer : value.path("answers")) {
            for (JsonNode criterion : answer.path("criteria")) {
                if (!criterion.has("rating") || !criterion.has("evidence")) {
                    return false;
                }
            }
        }
        return !value.path("answers").isEmpty();
    }

    /** Parses one value. After an error it skips the part that it has parsed, which belongs to something malformed. */
    private final class Reading {

        private final int start;
        private int end;

        Reading(int start) {
            this.start = start;
            this.end = start;
        }

        Optional<JsonNode> value() {
            try (StringReader reader = new StringReader(text)) {
                reader.skip(start);
                try (JsonParser parser = PARSERS.createParser(reader)) {
                    parser.nextToken();
                    return Optional.of(value(parser));
                }
            } catch (IOException broken) {
                return Optional.empty();
            }
        }

        private JsonNode value(JsonParser parser) throws IOException {
            end = start + (int) parser.currentLocation().getCharOffset();
            JsonNode value =
                    switch (parser.currentToken()) {
                        case START_OBJECT -> object(parser);
                        case START_ARRAY -> list(parser);
                        default -> parser.<JsonNode>readValueAsTree();
                    };
            end = start + (int) parser.currentLocation().getCharOffset();
            return value;
        }

        private JsonNode object(JsonParser parser) throws IOException {
            ObjectNode object = NODES.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                JsonNode value = value(parser);
                JsonNode before = object.get(key);
                object.set(key, before == null || before.equals(value) ? value : CONTRADICTION);
            }
            return object;
        }

        private JsonNode list(JsonParser parser) throws IOException {
            ArrayNode list = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
    }
}
