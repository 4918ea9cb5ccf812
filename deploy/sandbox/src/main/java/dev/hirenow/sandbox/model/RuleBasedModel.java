package dev.hirenow.sandbox.model;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the prompt document and answers in the requested schema. The same prompt always gets the same answer. */
@ApplicationScoped
public class RuleBasedModel {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * Answers a prompt.
     *
     * @param document the prompt's JSON document; a missing node if the prompt is prose
     * @param config the request's generationConfig with its schema
     * @return JSON in the schema's shape, or text if no schema is requested and no answers are found
     */
    public JsonNode answer(JsonNode document, JsonNode config) {
        ObjectNode assessed = assessed(document);
        if (config.has("responseJsonSchema")) {
            return new SchemaWriter(config.get("responseJsonSchema"), false).write(assessed);
        }
        if (config.has("responseSchema")) {
            return new SchemaWriter(config.get("responseSchema"), true).write(assessed);
        }
        return document.has("answers")
                ? assessed
                : TextNode.valueOf("The sandbox's rule scorer found no answers to assess.");
    }

    private static ObjectNode assessed(JsonNode document) {
        ObjectNode assessed = JSON.objectNode();
        ArrayNode answers = assessed.putArray("answers");
        document.path("answers").forEach(node -> answers.add(assessed(PromptAnswer.of(node))));
        return assessed;
    }

    private static ObjectNode assessed(PromptAnswer answer) {
        ObjectNode item = JSON.objectNode().put("id", answer.id());
        ArrayNode criteria = item.putArray("criteria");
        RuleBasedScorer scorer = new RuleBasedScorer(answer);
        for (PromptAnswer.Criterion criterion : answer.criteria()) {
            RuleBasedScorer.Rating rating = scorer.rate(criterion);
            ObjectNode rated = criteria.addObject().put("id", criterion.id());
            rated.set("evidence", evidence(rating.evidence()));
            rated.put("rationale", rating.rationale()).put("rating", rating.rating());
        }
        return item;
    }

    private static ArrayNode evidence(List<PromptSentence> sentences) {
        ArrayNode evidence = JSON.arrayNode();
        sentences.forEach(sentence ->
                evidence.addObject().put("sentence", sentence.number()).put("quote", sentence.quote()));
        return evidence;
    }
}
