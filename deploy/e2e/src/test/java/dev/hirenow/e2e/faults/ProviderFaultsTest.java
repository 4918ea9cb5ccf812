package dev.hirenow.e2e.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.e2e.support.Database;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.RecordedAnswer;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** No temporary provider fault costs an answer its transcript or an interview its scores. */
@Tag("slow")
class ProviderFaultsTest {

    // The contract cases D3, D5, D6, D7 and D8, as far as they are temporary.
    private static final List<String> DEEPGRAM = List.of(
            "slow-upload",
            "unprocessable",
            "rate-limited",
            "internal-error",
            "bad-gateway-html",
            "unavailable",
            "processing-timeout",
            "empty-error-body",
            "connection-reset",
            "reset-mid-body");
    // G3 to G10, as far as they are temporary. A refused call, or one with an error of the provider's own, is
    // not billed.
    private static final List<String> GEMINI_FREE =
            List.of("quota-minute", "quota-no-retry-info", "overloaded", "internal-error", "deadline");
    // The first response may have been billed and is unusable; the second is the scorer's.
    private static final List<String> GEMINI_TWICE = List.of(
            "bad-gateway-html",
            "connection-reset",
            "reset-mid-body",
            "empty-200",
            "stop-without-parts",
            "truncated-json",
            "invalid-json",
            "max-tokens-empty",
            "missing-item");
    // A readable response costs no second call.
    private static final List<String> GEMINI_ONCE =
            List.of("thought-parts", "code-fence", "extra-id", "reordered", "false-quote");
    private static final String HEARD =
            "{\"provider\": \"deepgram\", \"transcript\": {\"text\": \"I led the team through the move and it took us a week.\"}}";

    private final Stack stack = RunningStack.get();
    private final SandboxClient sandbox = new SandboxClient(stack);
    private final Hiring hiring = new Hiring(stack);
    private final Database database = new Database(stack);

    @BeforeEach
    @AfterEach
    void forget() {
        sandbox.reset();
    }

    @Test
    void everyAnswerGetsItsTranscriptWhateverDeepgramDoesForAWhile() {
        Hiring.Interview interview = hiring.invite(Hiring.position(
                DEEPGRAM.stream().map(fault -> "What about " + fault + "?").toArray(String[]::new)));
        String heard = "select count(*) from transcription.outbox where topic = 'transcript-ready' and interview_id = '"
                + interview.id() + "'";
        for (int question = 0; question < DEEPGRAM.size(); question++) {
            String fault = DEEPGRAM.get(question);
            sandbox.script("[" + rule("deepgram", fault, "") + "," + HEARD + "]");
            hiring.answer(interview, question, RecordedAnswer.demo("answer-1.webm"))
                    .expect(201);
            int transcripts = question + 1;
            Awaitility.await("the transcript after " + fault)
                    .atMost(Hiring.PATIENCE)
                    .until(() -> database.number(heard) == transcripts);
        }
        hiring.submit(interview).expect(202);

        JsonNode result = hiring.result(interview);

        assertThat(result.path("state").asText()).isEqualTo("ANALYZED");
        assertThat(result.at("/totals/assessed").asInt()).isEqualTo(DEEPGRAM.size());
        assertThat(sandbox.calls("deepgram")).isEqualTo(2 * DEEPGRAM.size());
    }

    @Test
    void everyInterviewGetsItsScoresWhateverGeminiDoesForAWhile() {
        List<String> faults = Stream.of(GEMINI_FREE, GEMINI_TWICE, GEMINI_ONCE)
                .flatMap(List::stream)
                .toList();
        sandbox.script(Stream.concat(
                        faults.stream()
                                .map(fault -> rule("gemini", fault, ",\"bodyContains\": \"case " + fault + "!\"")),
                        Stream.of(HEARD))
                .collect(Collectors.joining(",", "[", "]")));
        Map<String, Hiring.Interview> interviews = new LinkedHashMap<>();
        for (String fault : faults) {
            Hiring.Interview interview = hiring.invite(Hiring.position("What did you do in case " + fault + "!"));
            hiring.answer(interview, 0, RecordedAnswer.demo("answer-1.webm")).expect(201);
            hiring.submit(interview).expect(202);
            interviews.put(fault, interview);
        }

        interviews.forEach((fault, interview) -> {
            assertThat(hiring.result(interview).path("state").asText())
                    .as(fault)
                    .isEqualTo("ANALYZED");
            assertThat(database.number("select count(*) from analysis.provider_call where billable and interview_id = '"
                            + interview.id() + "'"))
                    .as("calls that may have been paid, with " + fault)
                    .isEqualTo(GEMINI_TWICE.contains(fault) ? 2 : 1);
        });
        assertThat(database.lostForGood()).isZero();
    }

    private static String rule(String provider, String fault, String more) {
        boolean tooMany = fault.equals("rate-limited") || fault.startsWith("quota");
        return "{\"provider\": \"%s\", \"fault\": \"%s\", \"times\": 1%s%s}"
                .formatted(provider, fault, tooMany ? ", \"retryAfterSeconds\": 1" : "", more);
    }
}
