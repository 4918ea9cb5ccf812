package dev.hirenow.transcription.deepgram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Word;
import dev.hirenow.common.text.StorableText;
import dev.hirenow.transcription.transcript.RecognisedSpeech;

/** Parses the body of a 200 response. Fields that this service does not use may be missing or new. */
record DeepgramResponseReader(ObjectMapper json) {

    /** The recognised speech; empty if the body is not a transcription. */
    Optional<RecognisedSpeech> read(StoredResponse stored) {
        try {
            JsonNode answer = json.readTree(stored.body());
            return answer != null
                            && (answer.path("metadata").isObject()
                                    || answer.path("results").isObject())
                    ? speech(stored, answer)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<RecognisedSpeech> speech(StoredResponse stored, JsonNode answer) {
        JsonNode best = answer.path("results")
                .path("channels")
                .path(0)
                .path("alternatives")
                .path(0);
        List<Word> words = new ArrayList<>();
        for (JsonNode word : best.path("words")) {
            text(word).ifPresent(text -> words.add(word(text, word)));
        }
        // Text without word timings could not be verified against the video.
        return words.isEmpty() && !best.path("transcript").asText("").isBlank()
                ? Optional.empty()
                : Optional.of(new RecognisedSpeech(
                        words, stored.sandbox() ? "sandbox" : "deepgram", requestId(stored, answer), model(answer)));
    }

    private static Optional<String> text(JsonNode word) {
        String plain = word.path("word").asText("");
        String text = word.path("punctuated_word").asText(plain);
        return text.isBlank() ? Optional.empty() : Optional.of(StorableText.of(text));
    }

    private static Word word(String text, JsonNode word) {
        long start = millis(word.path("start"));
        double confidence = word.path("confidence").asDouble(0);
        return new Word(text, start, Math.max(start, millis(word.path("end"))), Math.clamp(confidence, 0.0, 1.0));
    }

    private static long millis(JsonNode seconds) {
        return Math.max(0, Math.round(seconds.asDouble(0) * 1000));
    }

    private static @Nullable String requestId(StoredResponse stored, JsonNode answer) {
        String id = name(answer.path("metadata").path("request_id"));
        return id == null ? stored.requestId() : id;
    }

    private static @Nullable String model(JsonNode answer) {
        for (JsonNode info : answer.path("metadata").path("model_info")) {
            return name(info.path("name"));
        }
        return null;
    }

    private static @Nullable String name(JsonNode text) {
        return text.isTextual() ? StorableText.of(text.textValue()) : null;
    }
}
