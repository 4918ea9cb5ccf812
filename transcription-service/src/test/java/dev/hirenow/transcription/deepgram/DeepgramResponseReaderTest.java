package dev.hirenow.transcription.deepgram;

import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.facts.Word;
import dev.hirenow.transcription.transcript.RecognisedSpeech;

import static org.assertj.core.api.Assertions.assertThat;

class DeepgramResponseReaderTest {

    private final DeepgramResponseReader reader = new DeepgramResponseReader(new ObjectMapper());

    @Test
    void takesThePunctuatedFormOfAWordWhereThereIsOne() {
        assertThat(read(word(
                                "\"word\":\"um\",\"start\":0.24,\"end\":0.48,\"confidence\":0.97,\"punctuated_word\":\"Um,\""))
                        .orElseThrow()
                        .words())
                .containsExactly(new Word("Um,", 240, 480, 0.97));
    }

    @Test
    void takesThePlainFormWhereThereIsNoOther() {
        assertThat(read(word("\"word\":\"um\",\"start\":0.24,\"end\":0.48,\"confidence\":0.97"))
                        .orElseThrow()
                        .words())
                .extracting(Word::text)
                .containsExactly("um");
    }

    @Test
    void readsNoWordThatCouldNotBeKept() {
        assertThat(read(word("\"word\":\"u\\u0000m\",\"start\":0.24,\"end\":0.48,\"confidence\":0.97"))
                        .orElseThrow()
                        .words())
                .extracting(Word::text)
                .containsExactly("u\uFFFDm");
    }

    @Test
    void d9ReadsWholeNumbersAndUnknownFieldsAndFloatsThatAreOff() {
        assertThat(read(word(
                                "\"word\":\"i\",\"start\":0,\"end\":0.79999995,\"confidence\":1,\"mood\":\"x\",\"speaker\":0"))
                        .orElseThrow()
                        .words())
                .containsExactly(new Word("i", 0, 800, 1));
    }

    @Test
    void d9ReadsTheLanguageDetectionsShape() {
        assertThat(read("""
                        {"metadata":{},"results":{"channels":[{"alternatives":[{"transcript":"","confidence":0.98,"words":[]}],
                         "detected_language":"fr","language_confidence":0.93}]}}""")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"metadata\":{},\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":\"\",\"confidence\":0.0,\"words\":[]}]}],\"utterances\":[]}}",
                "{\"metadata\":{},\"results\":{\"channels\":[{\"alternatives\":[]}]}}",
                "{\"metadata\":{},\"results\":{\"channels\":[]}}",
                "{\"metadata\":{}}"
            })
    void d2HearsNoSpeechInAnyOfItsForms(String body) {
        assertThat(read(body).orElseThrow().words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "null",
                "{\"request_id\":\"callback\"}",
                "{\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":\"words without times\"}]}]}}"
            })
    void neverTakesSomethingElseForSilence(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void namesNoModelWhereTheAnswerNamesNone() {
        assertThat(read("{\"metadata\":{\"model_info\":{\"1\":{\"name\":\"general\"}}}}")
                        .orElseThrow()
                        .model())
                .isEqualTo("general");
        assertThat(read("{\"metadata\":{\"model_info\":{\"1\":{}}}}")
                        .orElseThrow()
                        .model())
                .isNull();
    }

    @Test
    void neverLetsATimeRunBackwards() {
        assertThat(read(word("\"word\":\"a\",\"start\":2.0,\"end\":1.0,\"confidence\":7"))
                        .orElseThrow()
                        .words())
                .containsExactly(new Word("a", 2000, 2000, 1));
    }

    @Test
    void keepsAStoredAnswerByteForByte() {
        byte[] body = "{\"a\":\"\n\n x-sandbox: true\"}".getBytes();

        StoredResponse kept = StoredResponse.of(new StoredResponse(false, "id-1", body).bytes());

        assertThat(kept.body()).isEqualTo(body);
        assertThat(kept.requestId()).isEqualTo("id-1");
        assertThat(kept.sandbox()).isFalse();
    }

    private Optional<RecognisedSpeech> read(String body) {
        return reader.read(new StoredResponse(false, null, body.getBytes()));
    }

    private static String word(String fields) {
        return """
                {"metadata":{"request_id":"r"},"results":{"channels":[{"alternatives":[{"transcript":"x","words":[{%s}]}]}]}}""".formatted(fields);
    }
}
