package dev.hirenow.sandbox.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests like those of the analysis service. */
public final class Prompts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCHEMA = """
            {"type": "object", "required": ["answers"], "properties": {"answers": {"type": "array", "items": {
              "type": "object", "required": ["id", "criteria"], "propertyOrdering": ["id", "criteria"],
              "properties": {"id": {"type": "string"}, "criteria": {"type": "array", "items": {
                "type": "object", "required": ["id", "evidence", "rationale", "rating"],
                "propertyOrdering": ["id", "evidence", "rationale", "rating"],
                "properties": {
                  "rating": {"type": "integer"}, "rationale": {"type": "string"}, "id": {"type": "string"},
                  "evidence": {"type": "array", "items": {"type": "object", "required": ["sentence", "quote"],
                    "properties": {"sentence": {"type": "integer"}, "quote": {"type": "string"}}}}}}}}}}}}
            """;

    private Prompts() {}

    /** A complete request for these answers; their ids are a1, a2 and so on. */
    public static String request(String... transcripts) {
        ObjectNode request = JSON.createObjectNode();
        request.putArray("contents")
                .addObject()
                .put("role", "user")
                .putArray("parts")
                .addObject()
                .put("text", document(transcripts).toString());
        request.putObject("generationConfig")
                .put("responseMimeType", "application/json")
                .set("responseJsonSchema", schema());
        return request.put("store", false).toString();
    }

    /** The prompt's document. */
    public static JsonNode document(String... transcripts) {
        ObjectNode document = JSON.createObjectNode().put("task", "assess");
        var answers = document.putArray("answers");
        for (int i = 0; i < transcripts.length; i++) {
            ObjectNode answer = answers.addObject()
                    .put("id", "a" + (i + 1))
                    .put("question", "Which service did you build, and what changed?");
            ObjectNode criterion = answer.putArray("criteria").addObject();
            criterion.put("id", "own-work").put("name", "Own work").put("description", "Says what they built.");
            criterion.putObject("anchors").put("1", "Only others did it.").put("5", "Built and tested it themselves.");
            answer.put("transcript", "<<<FENCE-x7\n" + transcripts[i] + "\nFENCE-x7>>>");
        }
        return document;
    }

    public static JsonNode schema() {
        return Sandbox.json(SCHEMA);
    }
}
