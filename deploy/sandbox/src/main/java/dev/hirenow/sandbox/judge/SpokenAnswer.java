package dev.hirenow.sandbox.judge;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** One answer in the prompt document. */
record SpokenAnswer(String id, String question, List<Criterion> criteria, List<Sentence> sentences) {

    private static final Pattern NUMBERED = Pattern.compile("^\\[(\\d{1,6})] ?(.*)$", Pattern.MULTILINE);

    /**
     * @param words all text that describes it: name, description, anchors
     */
    record Criterion(String id, String name, String words) {

        static Criterion of(JsonNode node) {
            String anchors = StreamSupport.stream(node.path("anchors").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" "));
            String name = node.path("name").asText();
            return new Criterion(
                    node.path("id").asText(),
                    name,
                    name + " " + node.path("description").asText() + " " + anchors);
        }
    }

    static SpokenAnswer of(JsonNode node) {
        List<Criterion> criteria = StreamSupport.stream(node.path("criteria").spliterator(), false)
                .map(Criterion::of)
                .toList();
        List<Sentence> sentences = NUMBERED.matcher(node.path("transcript").asText())
                .results()
                .map(found -> new Sentence(
                        Integer.parseInt(found.group(1)), found.group(2).strip()))
                .filter(sentence -> !sentence.text().isEmpty())
                .toList();
        return new SpokenAnswer(node.path("id").asText(), node.path("question").asText(), criteria, sentences);
    }

    String text() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    Set<String> stems() {
        return Vocabulary.stems(text());
    }
}
