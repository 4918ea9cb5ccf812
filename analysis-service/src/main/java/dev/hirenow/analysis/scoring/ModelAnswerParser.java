package dev.hirenow.analysis.scoring;

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

/**
 * Parses the model's answer. The provider guarantees its shape, not its values, so nothing is trusted: answers are
 * matched by id, never by position, and an unknown or repeated id is ignored.
 */
public final class ModelAnswerParser {

    private record Item(String id, List<RatingProposal> criteria) {}

    private ModelAnswerParser() {}

    /**
     * The usable part of an answer.
     *
     * @param proposals by question id
     * @param twice questions that occurred twice; neither answer counts
     */
    public record Matched(Map<String, AnswerProposals> proposals, Set<String> twice) {

        public Matched {
            proposals = Map.copyOf(proposals);
            twice = Set.copyOf(twice);
        }
    }

    /**
     * Matches the answer's items to the questions of the prompt.
     *
     * @return empty if the text does not contain exactly one JSON value of the expected shape
     */
    public static Optional<Matched> read(String text, PromptNonces nonces) {
        return AnswerJsonExtractor.in(text).map(answer -> matched(answer.path("answers"), nonces));
    }

    private static Matched matched(JsonNode answers, PromptNonces nonces) {
        Map<String, List<Item>> byId = stream(answers)
                .map(ModelAnswerParser::item)
                .filter(item -> nonces.questions().containsKey(item.id()))
                .filter(item -> !item.criteria().isEmpty())
                .collect(Collectors.groupingBy(Item::id));
        Map<String, AnswerProposals> proposals = new TreeMap<>();
        Set<String> twice = new TreeSet<>();
        byId.forEach((id, items) -> {
            String question = Objects.requireNonNull(nonces.questions().get(id));
            if (items.size() == 1) {
                proposals.put(question, new AnswerProposals(items.getFirst().criteria()));
            } else {
                twice.add(question);
            }
        });
        return new Matched(proposals, twice);
    }

    private static Item item(JsonNode node) {
        return new Item(
                node.path("id").asText(),
                stream(node.path("criteria"))
                        .flatMap(ModelAnswerParser::proposals)
                        .toList());
    }

    // A key that occurs twice with different values gives two ratings, neither of which can be trusted.
    private static Stream<RatingProposal> proposals(JsonNode criterion) {
        RatingProposal read = ProposalReader.proposal(criterion);
        return AnswerJsonExtractor.contradicts(criterion) ? Stream.of(read, read) : Stream.of(read);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
