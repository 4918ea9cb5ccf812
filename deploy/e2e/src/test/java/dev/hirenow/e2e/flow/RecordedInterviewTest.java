package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.e2e.support.Speech;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** The demonstration's interview: three recordings, really transcribed and really scored. */
class RecordedInterviewTest {

    private static final double WRONG_WORDS_ACCEPTED = 0.25;
    private static final long CLOSE_MS = 300;
    private static final String CANDIDATE = "Ottilie Wildermuth";

    private static SandboxClient sandbox;
    private static JsonNode result;
    private static JsonNode truth;

    @BeforeAll
    static void interview() throws IOException {
        Stack stack = RunningStack.get();
        sandbox = new SandboxClient(stack);
        sandbox.listen();
        truth = Http.JSON
                .readTree(RecordedAnswer.resource("/demo/expected.json"))
                .path("answers");
        Hiring hiring = new Hiring(stack);
        Hiring.Interview interview =
                hiring.invite(Http.JSON.readTree(RecordedAnswer.resource("/demo/questions.json")), CANDIDATE);
        for (int i = 0; i < truth.size(); i++) {
            hiring.answer(
                            interview,
                            i,
                            RecordedAnswer.demo(truth.path(i).path("file").asText()))
                    .expect(201);
        }
        hiring.submit(interview).expect(202);
        result = hiring.result(interview, Hiring.LISTENING);
    }

    @AfterAll
    static void listenNoMore() {
        sandbox.reset();
    }

    @Test
    void theWordsWereReallyRecognised() {
        for (int i = 0; i < 2; i++) {
            List<String> heard =
                    Speech.bareWords(question(i).path("transcript").path("text").asText());
            List<String> spoken = Speech.bareWords(truth.path(i).path("text").asText());
            assertThat(Speech.wordErrorRate(spoken, heard))
                    .as("heard: %s", heard)
                    .isLessThanOrEqualTo(WRONG_WORDS_ACCEPTED);
        }
    }

    @Test
    void everySpokenAnswerHasAScore() {
        for (int i = 0; i < 2; i++) {
            assertThat(question(i).path("status").asText()).isEqualTo("ASSESSED");
            assertThat(question(i).path("score").isNumber()).isTrue();
        }
    }

    @Test
    void theSilentAnswerIsNotAssessableAndNotZero() {
        assertThat(question(2).path("status").asText()).isEqualTo("NOT_ASSESSABLE");
        assertThat(question(2).path("reason").asText()).isEqualTo("NO_SPEECH");
        assertThat(question(2).path("score").isNumber()).isFalse();
        assertThat(result.path("totals").path("assessed").asInt()).isEqualTo(2);
        assertThat(result.path("totals").path("coverage").asDouble()).isLessThan(1);
    }

    @Test
    void everyRatingStandsOnWordsOfTheTranscript() {
        for (int i = 0; i < 2; i++) {
            List<String> heard =
                    Speech.bareWords(question(i).path("transcript").path("text").asText());
            for (JsonNode criterion : question(i).path("criteria")) {
                if (criterion.path("status").asText().equals("RATED")) {
                    assertThat(criterion.path("evidence"))
                            .anyMatch(evidence -> evidence.path("verified").asBoolean());
                    criterion.path("evidence").forEach(evidence -> assertThat(heard)
                            .containsSequence(
                                    Speech.bareWords(evidence.path("quote").asText())));
                }
            }
        }
    }

    @Test
    void evidenceTimesAreWhereTheWordsAreSpoken() {
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<Speech.Word> spoken = Speech.words(truth.path(i).path("words"));
            for (JsonNode criterion : question(i).path("criteria")) {
                criterion.path("evidence").forEach(evidence -> checkTimes(spoken, evidence, checked));
            }
        }
        assertThat(checked).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void geminiWasAskedExactlyOnce() {
        assertThat(sandbox.calls("gemini")).isEqualTo(1);
        assertThat(result.path("model").path("provider").asText()).isEqualTo("sandbox");
        assertThat(result.path("model").path("calls").asInt()).isEqualTo(1);
    }

    @Test
    void deepgramWasAskedOncePerAnswer() {
        assertThat(sandbox.calls("deepgram")).isLessThanOrEqualTo(3);
    }

    @Test
    void noProviderLearnsWhoTheCandidateIs() {
        List<JsonNode> calls = sandbox.callsAsSent();

        assertThat(calls).anyMatch(call -> call.path("body").asText().contains("transcript"));
        assertThat(calls).allSatisfy(call -> assertThat(call.toString())
                .doesNotContainIgnoringCase("Ottilie")
                .doesNotContainIgnoringCase("Wildermuth")
                .doesNotContain("@example.org"));
    }

    // A misrecognised word has no true position; quotes of spoken words must be in time.
    private static void checkTimes(List<Speech.Word> spoken, JsonNode evidence, List<String> checked) {
        List<String> quote = Speech.bareWords(evidence.path("quote").asText());
        long start = evidence.path("startMs").asLong();
        Speech.find(spoken, quote, start).ifPresent(at -> {
            assertThat(Math.abs(spoken.get(at).startMs() - start))
                    .as("start of %s", quote)
                    .isLessThanOrEqualTo(CLOSE_MS);
            assertThat(Math.abs(spoken.get(at + quote.size() - 1).endMs()
                            - evidence.path("endMs").asLong()))
                    .as("end of %s", quote)
                    .isLessThanOrEqualTo(CLOSE_MS);
            checked.add(String.join(" ", quote));
        });
    }

    private static JsonNode question(int index) {
        return result.path("questions").path(index);
    }
}
