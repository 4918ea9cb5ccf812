package dev.hirenow.sandbox.deepgram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.sandbox.speech.RecognisedWord;
import dev.hirenow.sandbox.speech.RecognitionResult;

/** Parses a transcript from a test's script: words with timings, or text spread evenly over the duration. */
final class ScriptedTranscriptParser {

    private static final double SECONDS_PER_WORD = 0.4;

    private ScriptedTranscriptParser() {}

    static RecognitionResult.Speech of(JsonNode transcript) {
        List<RecognisedWord> words = transcript.has("words")
                ? timed(transcript.get("words"))
                : spread(
                        transcript.isTextual()
                                ? transcript.asText()
                                : transcript.path("text").asText(""),
                        transcript);
        double end = words.isEmpty() ? 0 : words.getLast().end() + 0.2;
        return new RecognitionResult.Speech(
                words, transcript.path("durationSeconds").asDouble(end));
    }

    private static List<RecognisedWord> timed(JsonNode given) {
        List<RecognisedWord> words = new ArrayList<>();
        for (JsonNode word : given) {
            String text = word.path("word").asText();
            words.add(new RecognisedWord(
                    bare(text),
                    word.path("punctuated_word").asText(text),
                    word.path("start").asDouble(),
                    word.path("end").asDouble(),
                    word.path("confidence").asDouble(1.0)));
        }
        return words;
    }

    private static List<RecognisedWord> spread(String text, JsonNode transcript) {
        List<RecognisedWord> words = new ArrayList<>();
        if (text.isBlank()) {
            return words;
        }
        String[] parts = text.trim().split("\\s+");
        double at = transcript.path("start").asDouble(0.0);
        double room = transcript.path("durationSeconds").asDouble(at + parts.length * SECONDS_PER_WORD) - at;
        double step = Math.max(0.01, room / parts.length);
        double confidence = transcript.path("confidence").asDouble(0.98);
        for (String part : parts) {
            words.add(new RecognisedWord(bare(part), part, at, at + step * 0.9, confidence));
            at += step;
        }
        return words;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("^\\p{Punct}+|\\p{Punct}+$", "");
    }
}
