package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.common.facts.Criterion;

/**
 * Writes the prompt: the instruction in the system part, and everything that people said as data behind a fence with a
 * random name. It leaves out the candidate's name and everything that is not an answer. Questions go by random ids, so
 * that a transcript cannot address another answer.
 */
public final class PromptWriter {

    /** Version of {@code prompt.v2.txt}; rises with every change of that text, of the document or of the schema. */
    public static final String VERSION = "2";

    private static final String INSTRUCTION = PatternResourceReader.text("prompt.v" + VERSION + ".txt");
    private static final String TASK =
            "Rate each answer by its criteria, with evidence before rationale before rating.";

    private PromptWriter() {}

    /** The document in the prompt; the model reads the fields in this order. */
    private record Document(String task, List<Item> answers) {}

    private record Item(String id, String language, String question, List<Rated> criteria, String transcript) {}

    private record Rated(String id, String name, String description, Map<Integer, String> anchors) {}

    /** Writes the prompt for these answers; the nonces name them. */
    public static Prompt write(List<SpokenAnswer> answers, PromptNonces nonces) {
        Map<String, String> nonceOf = nonces.questions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<Item> items = answers.stream()
                .map(answer ->
                        item(answer, nonceOf.getOrDefault(answer.question().id(), ""), nonces.fence()))
                .toList();
        return new Prompt(
                INSTRUCTION.replace("{fence}", nonces.fence()),
                StoredJson.write(new Document(TASK, items)),
                AnswerSchema.schema(),
                items.stream().mapToInt(item -> item.criteria().size()).sum());
    }

    /** The {@code instruction} and the {@code document} of a stored request; each empty if absent. */
    public static Map<String, String> sent(byte[] request) {
        JsonNode body = StoredJson.read(request, JsonNode.class);
        return Map.of(
                "instruction", body.at("/systemInstruction/parts/0/text").asText(),
                "document", body.at("/contents/0/parts/0/text").asText());
    }

    private static Item item(SpokenAnswer answer, String nonce, String fence) {
        List<Rated> criteria = answer.question().rubric().criteria().stream()
                .map(PromptWriter::rated)
                .toList();
        String sentences = SentenceSplitter.of(answer.words()).stream()
                .map(sentence -> "[" + sentence.number() + "] " + sentence.text())
                .collect(Collectors.joining("\n"));
        return new Item(
                nonce,
                answer.language(),
                answer.question().text(),
                criteria,
                "<<<" + fence + "\n" + sentences + "\n" + fence + ">>>");
    }

    private static Rated rated(Criterion criterion) {
        return new Rated(criterion.id(), criterion.name(), criterion.description(), new TreeMap<>(criterion.anchors()));
    }
}
