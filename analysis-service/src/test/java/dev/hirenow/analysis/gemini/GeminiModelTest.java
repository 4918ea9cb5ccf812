package dev.hirenow.analysis.gemini;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.ModelResponseOutcome;
import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.scoring.Prompt;
import dev.hirenow.analysis.scoring.PromptNonces;
import dev.hirenow.analysis.scoring.PromptWriter;
import dev.hirenow.analysis.scoring.SpokenAnswer;
import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.analysis.testing.AnalysisTestResources;
import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.analysis.testing.FakeGemini;
import dev.hirenow.analysis.testing.GeminiBodies;
import dev.hirenow.common.scoring.RatingTokenEstimate;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.common.work.call.ProviderCallOutcome.Answered;
import dev.hirenow.common.work.call.ProviderCallOutcome.Busy;
import dev.hirenow.common.work.call.ProviderCallOutcome.Denied;
import dev.hirenow.common.work.call.ProviderCallOutcome.ErrorDetails;
import dev.hirenow.common.work.call.ProviderCallOutcome.Failed;
import dev.hirenow.common.work.call.ProviderCallOutcome.Quota;
import dev.hirenow.common.work.call.ProviderCallOutcome.Rejected;
import dev.hirenow.common.work.call.ProviderCallOutcome.Unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The contract cases G1 to G10 for a single call; AnalysisFlowTest shows what follows from a reply. */
@QuarkusTest
@AnalysisTestResources
class GeminiModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MINUTE = "GenerateRequestsPerMinutePerProjectPerModel-FreeTier";
    private static final String DAY = "GenerateRequestsPerDayPerProjectPerModel-FreeTier";

    @Inject
    LanguageModel model;

    @Inject
    Clock clock;

    @Inject
    GeminiSettings configured;

    FakeGemini gemini;

    @BeforeEach
    void forget() {
        gemini.reset();
    }

    @Test
    void asksAsTheContractSays() throws IOException {
        ask();

        FakeGemini.Asked asked = gemini.asked().getFirst();
        assertThat(asked.uri()).hasToString("/v1beta/models/gemini-3.8-flash:generateContent");
        assertThat(asked.header("x-goog-api-key")).isEqualTo(FakeGemini.KEY);
        assertThat(asked.header("content-type")).startsWith("application/json");
        JsonNode body = new ObjectMapper().readTree(asked.body());
        assertThat(body.path("store").isBoolean()).isTrue();
        assertThat(body.path("store").asBoolean()).isFalse();
        JsonNode config = body.path("generationConfig");
        assertThat(config.path("responseMimeType").asText()).isEqualTo("application/json");
        assertThat(config.has("responseJsonSchema")).isTrue();
        assertThat(config.has("responseSchema")).isFalse();
        assertThat(config.at("/thinkingConfig/thinkingLevel").asText()).isEqualTo("MEDIUM");
        assertThat(config.has("temperature") || config.has("topP") || config.has("topK"))
                .isFalse();
    }

    @Test
    void tellsTheProviderNothingOfOurTraces() throws IOException {
        ask();

        assertThat(gemini.asked().getFirst().headers().keySet())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsOnly("host", "x-goog-api-key", "content-type", "content-length", "accept", "user-agent");
    }

    @ParameterizedTest
    @CsvSource({"1, 16684", "40, 28384", "160, 64384", "300, 65536"})
    void capsTheAnswerByTheNumberOfCriteria(int criteria, int tokens) throws IOException {
        assertThat(cap(prompt(criteria), false)).isEqualTo(tokens);
    }

    @Test
    void leavesRoomForWhatEveryInterviewThatWasAcceptedMayNeed() throws IOException {
        // As many as upload accepts by default: the model writes them within 240 s at 200 tokens a second,
        // after its thoughts.
        int criteria = (48_000 - RatingTokenEstimate.THOUGHTS) / RatingTokenEstimate.TOKENS_PER_CRITERION;

        assertThat(cap(usual(), prompt(criteria), false)).isEqualTo(RatingTokenEstimate.room(criteria));
    }

    @Test
    void asksForNoMoreThanIsWrittenWithinTheLongestCall() throws IOException {
        assertThat(cap(usual(), prompt(160), false)).isEqualTo(48_000);
        assertThat(cap(usual(), prompt(60), true)).isEqualTo(48_000);
    }

    @ParameterizedTest
    @CsvSource({"1, 115", "40, 137", "100, 227", "160, 235"})
    void givesACallTheTimeThatIsNeededToWriteWhatItMayWrite(int criteria, String deadline) {
        LanguageModel usual = usual();

        usual.ask(usual.request(prompt(criteria), false)).await().atMost(PATIENCE);

        assertThat(gemini.asked().getFirst().header("X-Server-Timeout")).isEqualTo(deadline);
    }

    @Test
    void leavesMoreRoomAfterAnAnswerThatWasCutOff() throws IOException {
        JsonNode first =
                new ObjectMapper().readTree(model.request(prompt(), false)).path("generationConfig");
        JsonNode second =
                new ObjectMapper().readTree(model.request(prompt(), true)).path("generationConfig");

        assertThat(second.path("maxOutputTokens").asInt())
                .isEqualTo(2 * first.path("maxOutputTokens").asInt());
        assertThat(second.at("/thinkingConfig/thinkingLevel").asText()).isEqualTo("LOW");
    }

    @Test
    void keepsTheAnswerAsItCame() {
        gemini.then(200, GeminiBodies.stop("{}"));

        Answered answered = (Answered) ask();

        assertThat(new String(answered.answer())).isEqualTo(GeminiBodies.stop("{}"));
        assertThat(answered.answeredBy()).isEqualTo("gemini");
        assertThat(answered.requestId()).isEqualTo("mAitaLmkHPPlz7IPvtfUqQ4");
        assertThat(answered.costMicros()).isPositive();
    }

    @Test
    void saysThatTheSandboxAnswered() {
        gemini.then((exchange, _) -> {
            exchange.getResponseHeaders().add("x-sandbox", "true");
            FakeGemini.reply(exchange, 200, GeminiBodies.stop("{}"));
        });

        assertThat(((Answered) ask()).answeredBy()).isEqualTo("sandbox");
    }

    @Test
    void joinsTextPartsAndPassesOverThoughts() {
        ModelResponseOutcome parsed = said(GeminiBodies.parts("STOP", """
                {"text": "Hm.", "thought": true}, {"text": "{\\"a\\"", "thoughtSignature": "x"}, {"text": ":1}"}"""));

        assertThat(parsed).isInstanceOfSatisfying(ModelResponseOutcome.Text.class, text -> assertThat(text.text())
                .isEqualTo("{\"a\":1}"));
    }

    @Test
    void readsNothingOfAnAnswerThatWasCutOff() {
        assertThat(said(GeminiBodies.empty("MAX_TOKENS"))).isInstanceOf(ModelResponseOutcome.Truncated.class);
        assertThat(said(GeminiBodies.parts("MAX_TOKENS", "{\"text\": \"{\\\"answers\\\":[\"}")))
                .isInstanceOf(ModelResponseOutcome.Truncated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "RECITATION", "PROHIBITED_CONTENT", "SPII"})
    void takesAFilteredAnswerForOneThatWasKeptBack(String finishReason) {
        assertThat(withheld(GeminiBodies.empty(finishReason))).isEqualTo(AnalysisFailureReason.ANSWER_FILTERED);
    }

    @Test
    void leavesBlockedPromptsToHumansAndBelievesNoUnknownEnd() {
        assertThat(said(GeminiBodies.blocked()))
                .isInstanceOfSatisfying(ModelResponseOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(AnalysisFailureReason.PROMPT_BLOCKED));
        assertThat(withheld(GeminiBodies.parts("CONTINUATION", "{\"text\": \"{}\"}")))
                .isEqualTo(AnalysisFailureReason.ANSWER_NOT_USABLE);
    }

    @Test
    void waitsAsLongAsAQuotaPerMinuteSays() {
        gemini.then(429, GeminiBodies.quota("3s", MINUTE));

        assertThat(((Busy) ask()).retryAfter()).contains(Duration.ofSeconds(4));
    }

    @Test
    void waitsForMidnightPacificWhenTheDayIsUsedUp() {
        gemini.then(429, GeminiBodies.quota("1s", DAY, MINUTE));
        ZonedDateTime now = clock.instant().atZone(ZoneId.of("America/Los_Angeles"));
        ZonedDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());

        Busy busy = (Busy) ask();

        assertThat(busy.quota()).isEqualTo(Quota.DAY);
        assertThat(busy.retryAfter().orElseThrow()).isCloseTo(Duration.between(now, midnight), Duration.ofSeconds(10));
    }

    @Test
    void leavesTheWaitToUsWhenAQuotaSaysNothing() {
        gemini.then(429, GeminiBodies.quota("", MINUTE));

        assertThat(ask())
                .isEqualTo(new Busy(Optional.empty(), Quota.SHORT, new ErrorDetails(429, "RESOURCE_EXHAUSTED", null)));
    }

    @Test
    void doesNotPayForAnOverloadedModel() {
        gemini.then(
                503, GeminiBodies.error(503, "UNAVAILABLE", "This model is currently experiencing high demand.", ""));

        assertThat(ask()).isInstanceOf(Busy.class);
    }

    // https://ai.google.dev/gemini-api/docs/billing: requests that fail with an error are not charged.
    @Test
    void doesNotPayForAnErrorOfTheProvider() {
        gemini.then(500, GeminiBodies.error(500, "INTERNAL", "An internal error has occurred.", ""));
        gemini.then(504, GeminiBodies.error(504, "DEADLINE_EXCEEDED", "Deadline expired.", ""));

        assertThat(List.of(ask(), ask()))
                .containsExactly(
                        new Failed(new ErrorDetails(500, "INTERNAL", null)),
                        new Failed(new ErrorDetails(504, "DEADLINE_EXCEEDED", null)));
    }

    @Test
    void reckonsWithTheBillWhenSomethingInBetweenAnswers() {
        gemini.then(502, "<html>Bad Gateway</html>");
        gemini.then(504, "<html>Gateway Timeout</html>");

        assertThat(List.of(ask(), ask()))
                .containsExactly(
                        new Unanswered(true, new ErrorDetails(502, "HTTP_502", null)),
                        new Unanswered(true, new ErrorDetails(504, "HTTP_504", null)));
    }

    @Test
    void reckonsWithTheBillWhenTheConnectionBreaksAfterTheQuestion() {
        gemini.then((exchange, _) -> exchange.close());

        assertThat(ask()).isEqualTo(new Unanswered(true, new ErrorDetails(0, "NO_ANSWER", null)));
    }

    @Test
    void doesNotPayForAServerThatCannotBeReached() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        LanguageModel nobody = model("http://127.0.0.1:" + port);

        ProviderCallOutcome reply =
                nobody.ask(nobody.request(prompt(), false)).await().atMost(PATIENCE);

        assertThat(reply).isInstanceOfSatisfying(Busy.class, busy -> assertThat(busy.details())
                .isEqualTo(new ErrorDetails(0, "UNREACHABLE", null)));
    }

    @Test
    void makesAsManyCallsAtOnceAsTheLimitAllows() {
        int calls = 60;
        CountDownLatch hold = new CountDownLatch(1);
        LanguageModel patient = model(configured.url().toString());
        byte[] request = patient.request(prompt(), false);
        Queue<ProviderCallOutcome> replies = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < calls; i++) {
            gemini.thenHold(hold);
            patient.ask(request).subscribe().with(replies::add);
        }

        try {
            await().atMost(PATIENCE).until(() -> gemini.asked().size() == calls);
        } finally {
            hold.countDown();
        }

        await().atMost(PATIENCE).until(() -> replies.size() == calls);
        assertThat(replies).hasOnlyElementsOfType(Answered.class);
    }

    @Test
    void stopsWaitingForAnAnswerThatDoesNotCome() {
        CountDownLatch never = new CountDownLatch(1);
        gemini.thenHold(never);
        long begin = System.nanoTime();

        ProviderCallOutcome reply = ask();

        never.countDown();
        assertThat(reply).isInstanceOf(Unanswered.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void tellsAccountTroubleFromARefusedRequest() {
        Map<Integer, String> account = Map.of(
                400, GeminiBodies.wrongKey(),
                401, GeminiBodies.error(401, "UNAUTHENTICATED", "Request had invalid credentials.", ""),
                402, GeminiBodies.error(402, "RESOURCE_EXHAUSTED", "Your prepaid credit is used up.", ""),
                403, GeminiBodies.error(403, "PERMISSION_DENIED", "Method doesn't allow unregistered callers", ""),
                404, GeminiBodies.error(404, "NOT_FOUND", "This model is no longer available to new users.", ""));
        account.forEach((status, body) -> {
            gemini.then(status, body);
            assertThat(ask()).as("status %d", status).isInstanceOfSatisfying(Denied.class, denied -> assertThat(
                            denied.details().toString())
                    .doesNotContain(FakeGemini.KEY));
        });
        assertThat(gemini.asked()).hasSize(account.size());

        gemini.then(400, GeminiBodies.error(400, "INVALID_ARGUMENT", "Request contains an invalid argument.", ""));
        assertThat(ask()).isInstanceOf(Rejected.class);
    }

    @Test
    void takesAQuotaOfNothingForAccountTrouble() {
        gemini.then(429, GeminiBodies.error(429, "RESOURCE_EXHAUSTED", "Quota exceeded, limit: 0, model: x", ""));

        assertThat(ask()).isInstanceOf(Denied.class);
    }

    @Test
    void understandsARoutedModelThatDidNotThink() {
        ModelResponseOutcome parsed = said("""
                {"candidates": [{"content": {"parts": [{"text": "{}"}], "role": "model"}, "finishReason": "STOP"}],
                 "usageMetadata": {"promptTokenCount": 5}, "modelVersion": "gemini-9-other"}""");

        assertThat(parsed.usage().model()).isEqualTo("gemini-9-other");
        assertThat(parsed.usage().thoughtTokens()).isZero();
    }

    @Test
    void findsNothingToUseInAnEmptyAnswer() {
        assertThat(said(GeminiBodies.empty("STOP"))).isInstanceOf(ModelResponseOutcome.Unusable.class);
        assertThat(said(GeminiBodies.nothing())).isInstanceOf(ModelResponseOutcome.Unusable.class);
        assertThat(said("<html>")).isInstanceOf(ModelResponseOutcome.Unusable.class);
    }

    private ProviderCallOutcome ask() {
        return model.ask(model.request(prompt(), false)).await().atMost(PATIENCE);
    }

    private ModelResponseOutcome said(String body) {
        gemini.then(200, body);
        return model.read(((Answered) ask()).answer());
    }

    private AnalysisFailureReason withheld(String body) {
        return ((ModelResponseOutcome.Withheld) said(body)).reason();
    }

    private LanguageModel model(String url) {
        GeminiSettings settings = settings(url);
        return new GeminiModel(settings, clock, new GeminiPrices(settings, clock));
    }

    private static GeminiSettings settings(String url) {
        return new SmallRyeConfigBuilder()
                .withMapping(GeminiSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of("hirenow.gemini.url", url))
                .build()
                .getConfigMapping(GeminiSettings.class);
    }

    /** With default settings. */
    private LanguageModel usual() {
        return model(configured.url().toString());
    }

    private int cap(Prompt prompt, boolean roomier) throws IOException {
        return cap(model, prompt, roomier);
    }

    private static int cap(LanguageModel model, Prompt prompt, boolean roomier) throws IOException {
        return new ObjectMapper()
                .readTree(model.request(prompt, roomier))
                .at("/generationConfig/maxOutputTokens")
                .asInt();
    }

    private static Prompt prompt(int criteria) {
        Prompt prompt = prompt();
        return new Prompt(prompt.instruction(), prompt.document(), prompt.schema(), criteria);
    }

    private static Prompt prompt() {
        SpokenAnswer answer =
                new SpokenAnswer(FactFixtures.question("q1"), 1, "en", null, FactFixtures.words("I did it."));
        return PromptWriter.write(List.of(answer), new PromptNonces("FENCE-x", Map.of("n1", "q1")));
    }
}
