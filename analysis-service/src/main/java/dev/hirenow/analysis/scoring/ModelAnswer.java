package dev.hirenow.analysis.scoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.common.text.StorableText;

/**
 * What the model wrote. It promises the shape and never the values, so nothing in it is believed: ids are matched, never
 * positions, and an id that is unknown or comes twice counts for nothing.
 */
public final class ModelAnswer {

    private static final int LONGEST_RATIONALE = 2_000;

    private record Item(String id, List<Proposal> criteria) {}

    private ModelAnswer() {}

    /**
     * What can be used of an answer.
     *
     * @param proposals by question id
     * @param twice questions that came twice, of which neither counts
     */
    public record Matched(Map<String, Proposals> proposals, Set<String> twice) {

        /** Copies the collections. */
        public Matched {
            proposals = Map.copyOf(proposals);
            twice = Set.copyOf(twice);
        }
    }

    /**
     * Finds the questions again that were asked about.
     *
     * @return empty when the text is not the JSON that was asked for
     */
    public static Optional<Matched> read(String text, Nonces nonces) {
        try {
            JsonNode answers = Json.parse(unfenced(text)).path("answers");
            return answers.isArray() ? Optional.of(matched(answers, nonces)) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Matched matched(JsonNode answers, Nonces nonces) {
        Map<String, List<Item>> byId = stream(answers)
                .map(ModelAnswer::item)
                .filter(item -> nonces.questions().containsKey(item.id()))
                .filter(item -> !item.criteria().isEmpty())
                .collect(Collectors.groupingBy(Item::id));
        Map<String, Proposals> proposals = new TreeMap<>();
        Set<String> twice = new TreeSet<>();
        byId.forEach((id, items) -> {
            String question = Objects.requireNonNull(nonces.questions().get(id));
            if (items.size() == 1) {
                proposals.put(question, new Proposals(items.getFirst().criteria()));
            } else {
                twice.add(question);
            }
        });
        return new Matched(proposals, twice);
    }

    private static Item item(JsonNode node) {
        return new Item(
                node.path("id").asText(),
                stream(node.path("criteria")).map(ModelAnswer::proposal).toList());
    }

    private static Proposal proposal(JsonNode node) {
        JsonNode rating = node.path("rating");
        return new Proposal(
                node.path("id").asText(),
                stream(node.path("evidence")).map(ModelAnswer::cited).toList(),
                rationale(node.path("rationale").asText().strip()),
                rating.isNumber() && rating.doubleValue() == rating.intValue() ? rating.intValue() : null);
    }

    // Cut first: that may leave half a surrogate pair.
    private static String rationale(String text) {
        return StorableText.of(text.length() > LONGEST_RATIONALE ? text.substring(0, LONGEST_RATIONALE) : text);
    }

    private static Proposal.Cited cited(JsonNode node) {
        return new Proposal.Cited(
                node.path("sentence").asInt(0),
                StorableText.of(node.path("quote").asText()));
    }

    // Some models wrap JSON in a code fence although they were asked for JSON alone.
    private static String unfenced(String text) {
        String bare = text.strip();
        if (!bare.startsWith("```") || !bare.endsWith("```") || bare.length() < 6) {
            return bare;
        }
        int line = bare.indexOf('\n');
        return line < 0 ? bare : bare.substring(line, bare.length() - 3);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
