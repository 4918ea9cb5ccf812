package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.common.text.StorableText;

/**
 * Reads the model's proposal for a criterion. A number as text, or a quote without its list, has only one possible
 * meaning and is accepted; anything ambiguous is not.
 */
final class ProposalReader {

    private static final int LONGEST_RATIONALE = 2_000;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\s*([+-]?\\d{1,9})(?:\\.0{1,9})?\\s*");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,9}");

    private ProposalReader() {}

    static RatingProposal proposal(JsonNode node) {
        JsonNode evidence = node.path("evidence");
        OptionalInt rating = rating(node.path("rating"));
        return new RatingProposal(
                node.path("id").asText(),
                evidence(evidence),
                rationale(node.path("rationale").asText().strip()),
                rating.isPresent() ? (Integer) rating.getAsInt() : null,
                rating.isPresent() && (evidence.isArray() || quote(evidence)));
    }

    private static OptionalInt rating(JsonNode rating) {
        if (rating.isTextual()) {
            Matcher whole = WHOLE_NUMBER.matcher(rating.textValue());
            return whole.matches() ? OptionalInt.of(Integer.parseInt(whole.group(1))) : OptionalInt.empty();
        }
        return rating.isNumber() && rating.doubleValue() == rating.intValue()
                ? OptionalInt.of(rating.intValue())
                : OptionalInt.empty();
    }

    // The cut comes first, because it may split a surrogate pair.
    private static String rationale(String text) {
        return StorableText.of(text.length() > LONGEST_RATIONALE ? text.substring(0, LONGEST_RATIONALE) : text);
    }

    private static List<RatingProposal.Cited> evidence(JsonNode evidence) {
        return quote(evidence)
                ? List.of(cited(evidence))
                : StreamSupport.stream(evidence.spliterator(), false)
                        .map(ProposalReader::cited)
                        .toList();
    }

    private static boolean quote(JsonNode evidence) {
        return evidence.isTextual() || evidence.path("quote").isTextual();
    }

    private static RatingProposal.Cited cited(JsonNode node) {
        String quote = node.isTextual() ? node.textValue() : node.path("quote").asText();
        return new RatingProposal.Cited(sentence(node.path("sentence")), StorableText.of(quote));
    }

    private static int sentence(JsonNode sentence) {
        Matcher number = FIRST_NUMBER.matcher(sentence.asText());
        return sentence.isTextual() && number.find() ? Integer.parseInt(number.group()) : sentence.asInt(0);
    }
}
