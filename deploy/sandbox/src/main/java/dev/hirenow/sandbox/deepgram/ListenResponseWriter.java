package dev.hirenow.sandbox.deepgram;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.sandbox.http.ReceivedRequest;
import dev.hirenow.sandbox.speech.RecognisedWord;
import dev.hirenow.sandbox.speech.RecognitionResult;

/** Writes the body of a 200 response: optional fields only on request; model names contain "sandbox". */
record ListenResponseWriter(ReceivedRequest request, ListenOptions options) {

    private static final String MODEL_ID = "5a9db0c5-0000-4000-8000-000000000003";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode body(RecognitionResult.Speech speech) {
        ObjectNode body = JSON.objectNode();
        body.set("metadata", metadata(speech.durationSeconds()));
        body.set("results", results(speech));
        return body;
    }

    private ObjectNode metadata(double durationSeconds) {
        ObjectNode metadata = JSON.objectNode()
                .put("transaction_key", "deprecated")
                .put("request_id", request.arrival().requestId())
                .put("sha256", request.sha256())
                .put("created", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("duration", rounded(durationSeconds))
                .put("channels", 1);
        metadata.putArray("models").add(MODEL_ID);
        metadata.putObject("model_info")
                .putObject(MODEL_ID)
                .put("name", "sandbox-" + options.model())
                .put("version", "2026-11-22.0")
                .put("arch", "sandbox-sphinx4");
        if (!options.tags().isEmpty()) {
            options.tags().forEach(metadata.putArray("tags")::add);
        }
        if (!options.extra().isEmpty()) {
            options.extra().forEach(metadata.putObject("extra")::put);
        }
        return metadata;
    }

    private ObjectNode results(RecognitionResult.Speech speech) {
        ObjectNode results = JSON.objectNode();
        ObjectNode channel = results.putArray("channels").addObject();
        ObjectNode alternative = channel.putArray("alternatives").addObject();
        alternative.put("transcript", text(speech.words()));
        alternative.put("confidence", confidence(speech.words()));
        alternative.set("words", words(speech.words()));
        if (options.paragraphs() && !speech.words().isEmpty()) {
            alternative.set("paragraphs", paragraphs(speech.words()));
        }
        if (options.detectLanguage()) {
            channel.put("detected_language", "en").put("language_confidence", 0.99);
        }
        if (options.utterances()) {
            results.set("utterances", utterances(speech.words()));
        }
        return results;
    }

    private ArrayNode words(List<RecognisedWord> words) {
        ArrayNode all = JSON.arrayNode();
        for (RecognisedWord word : words) {
            ObjectNode one = all.addObject()
                    .put("word", word.text().toLowerCase(Locale.ROOT))
                    .put("start", rounded(word.start()))
                    .put("end", rounded(word.end()))
                    .put("confidence", rounded(word.confidence()));
            if (options.punctuate()) {
                one.put("punctuated_word", word.punctuated());
            }
            if (options.diarize()) {
                one.put("speaker", 0);
            }
        }
        return all;
    }

    private ObjectNode paragraphs(List<RecognisedWord> words) {
        ObjectNode paragraphs = JSON.objectNode().put("transcript", "\n" + text(words));
        ObjectNode paragraph = JSON.objectNode();
        ArrayNode sentences = paragraph.putArray("sentences");
        for (List<RecognisedWord> sentence : sentences(words)) {
            sentences
                    .addObject()
                    .put("text", text(sentence))
                    .put("start", rounded(sentence.getFirst().start()))
                    .put("end", rounded(sentence.getLast().end()));
        }
        paragraph
                .put("num_words", words.size())
                .put("start", rounded(words.getFirst().start()))
                .put("end", rounded(words.getLast().end()));
        paragraphs.putArray("paragraphs").add(paragraph);
        return paragraphs;
    }

    private ArrayNode utterances(List<RecognisedWord> words) {
        ArrayNode all = JSON.arrayNode();
        List<RecognisedWord> current = new ArrayList<>();
        for (RecognisedWord word : words) {
            if (!current.isEmpty() && word.start() - current.getLast().end() >= options.utteranceSplitSeconds()) {
                all.add(utterance(current));
                current.clear();
            }
            current.add(word);
        }
        if (!current.isEmpty()) {
            all.add(utterance(current));
        }
        return all;
    }

    private ObjectNode utterance(List<RecognisedWord> words) {
        ObjectNode one = JSON.objectNode()
                .put("start", rounded(words.getFirst().start()))
                .put("end", rounded(words.getLast().end()))
                .put("confidence", confidence(words))
                .put("channel", 0)
                .put("transcript", text(words));
        one.set("words", words(words));
        return one.put("id", UUID.randomUUID().toString());
    }

    private String text(List<RecognisedWord> words) {
        return words.stream()
                .map(word -> options.punctuate() ? word.punctuated() : word.text())
                .collect(Collectors.joining(" "));
    }

    private static List<List<RecognisedWord>> sentences(List<RecognisedWord> words) {
        List<List<RecognisedWord>> sentences = new ArrayList<>();
        List<RecognisedWord> current = new ArrayList<>();
        for (RecognisedWord word : words) {
            current.add(word);
            if (word.punctuated().matches(".*[.?!]")) {
                sentences.add(List.copyOf(current));
                current.clear();
            }
        }
        if (!current.isEmpty()) {
            sentences.add(List.copyOf(current));
        }
        return sentences;
    }

    private static double confidence(List<RecognisedWord> words) {
        return rounded(
                words.stream().mapToDouble(RecognisedWord::confidence).average().orElse(0.0));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
