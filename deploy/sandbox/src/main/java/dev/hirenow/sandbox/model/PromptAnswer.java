package dev.hirenow.sandbox.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** One answer in the prompt document. */
record PromptAnswer(String id, String question, List<Criterion> criteria, List<PromptSentence> sentences) {

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

    static PromptAnswer of(JsonNode node) {
        List<Criterion> criteria = StreamSupport.stream(node.path("criteria").spliterator(), false)
                .map(Criterion::of)
                .toList();
        List<PromptSentence> sentences = NUMBERED.matcher(
                        node.path("transcript").asText())
                .results()
                .map(found -> new PromptSentence(
                        Integer.parseInt(found.group(1)), found.group(2).strip()))
                .filter(sentence -> !sentence.text().isEmpty())
                .toList();
        return new PromptAnswer(node.path("id").asText(), node.path("question").asText(), criteria, sentences);
    }

    String text() {
        return sentences.stream().map(PromptSentence::text).collect(Collectors.joining(" "));
    }

    Set<String> stems() {
        return WordStemmer.stems(text());
    }
}
