package dev.hirenow.transcription.deepgram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.Word;
import dev.hirenow.common.work.call.ProviderCallOutcome;
import dev.hirenow.transcription.settings.DeepgramSettings;
import dev.hirenow.transcription.testing.DeepgramBodies;
import dev.hirenow.transcription.testing.ScriptedProvider;
import dev.hirenow.transcription.testing.TranscriptionTestBase;
import dev.hirenow.transcription.transcript.RecognisedSpeech;
import dev.hirenow.transcription.transcript.SpeechToText;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The cases D1 to D10 of the provider's contract, over real HTTP. */
@QuarkusTest
class DeepgramSpeechToTextTest extends TranscriptionTestBase {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    SpeechToText speechToText;

    @Inject
    DeepgramSettings configured;

    @Inject
    Vertx vertx;

    @TempDir
    Path folder;

    @BeforeEach
    void forget() {
        provider.reset();
    }

    @Test
    void d1SendsTheAudioWithItsLengthAndWhatTheContractAsksFor() throws IOException {
        Path audio = audio(200_000);

        assertThat(listen(audio)).isInstanceOf(ProviderCallOutcome.Answered.class);

        ScriptedProvider.Call call = provider.calls().getFirst();
        assertThat(call.request().method().name() + " " + call.request().path()).isEqualTo("POST /v1/listen");
        assertThat(call.request().getHeader("authorization")).isEqualTo("Token " + ScriptedProvider.KEY);
        assertThat(call.request().getHeader("content-type")).isEqualTo("audio/ogg");
        assertThat(call.request().getHeader("content-length")).isEqualTo("200000");
        assertThat(call.request().getHeader("transfer-encoding")).isNull();
        assertThat(call.body()).isEqualTo(Files.readAllBytes(audio));
    }

    @Test
    void tellsTheProviderNothingOfOurTraces() throws IOException {
        listen(audio(100));

        assertThat(provider.calls().getFirst().request().headers().names())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsOnly(
                        "host",
                        "authorization",
                        "content-type",
                        "content-length",
                        "accept",
                        "accept-encoding",
                        "user-agent");
    }

    @Test
    void d1AsksForTheWordsAsSpokenAndForNoTrainingOnThem() throws IOException {
        listen(audio(100));

        assertThat(provider.calls().getFirst().query().entries())
                .extracting(Map.Entry::toString)
                .containsExactlyInAnyOrder(
                        "model=nova-3",
                        "language=en",
                        "smart_format=true",
                        "filler_words=true",
                        "utterances=true",
                        "mip_opt_out=true",
                        "tag=hirenow");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en-GB", "en-ZA, en", "nb, no", "de-AT, de", "multi, multi", "tlh, tlh"})
    void d1CallsALanguageAsTheProviderDoes(String language, String sent) throws IOException {
        speechToText
                .listen(new SpeechToText.Audio(audio(100), "audio/ogg", language, 60_000))
                .await()
                .atMost(PATIENCE);

        assertThat(provider.calls().getFirst().query().get("language")).isEqualTo(sent);
    }

    @Test
    void d1DerivesWordsWithTheirTimes() throws IOException {
        provider.script(ScriptedProvider.json(200, DeepgramBodies.of("Hello,", "world.")));

        RecognisedSpeech speech = speech(listen(audio(100)));

        assertThat(speech.words())
                .containsExactly(new Word("Hello,", 0, 500, 0.9), new Word("world.", 1000, 1500, 0.9));
        assertThat(speech)
                .extracting(RecognisedSpeech::provider, RecognisedSpeech::requestId, RecognisedSpeech::model)
                .containsExactly("deepgram", "body-id", "general-nova-3");
    }

    @Test
    void estimatesWhatAMinuteCosts() throws IOException {
        assertThat(((ProviderCallOutcome.Answered) listen(audio(100))).costMicros())
                .isEqualTo(7_700);
    }

    @Test
    void saysThatTheSandboxAnsweredWhenItDid() throws IOException {
        provider.script(ScriptedProvider.answer(
                200, Map.of("x-sandbox", "true"), DeepgramBodies.of("hello").getBytes()));

        assertThat(speech(listen(audio(100))).provider()).isEqualTo("sandbox");
    }

    @Test
    void d3CallsABrokenRecordingBroken() throws IOException {
        provider.script(ScriptedProvider.json(
                400,
                "{\"err_code\":\"Bad Request\",\"err_msg\":\"Bad Request: failed to process audio: corrupt or unsupported"
                        + " data\",\"request_id\":\"r1\"}"));

        assertThat(listen(audio(100)))
                .isEqualTo(new ProviderCallOutcome.Rejected(
                        TranscriptionFailureReason.CORRUPT_RECORDING.name(),
                        new ProviderCallOutcome.ErrorDetails(400, "Bad Request", "r1")));
        assertThat(provider.calls()).hasSize(1);
    }

    @Test
    void d5PassesOnHowLongToWaitAndSendsTheSameBytesNextTime() throws IOException {
        Path audio = audio(50_000);
        provider.script(ScriptedProvider.answer(429, Map.of("retry-after", "2"), new byte[0]));

        assertThat(listen(audio))
                .isInstanceOfSatisfying(ProviderCallOutcome.Busy.class, busy -> assertThat(busy.retryAfter())
                        .contains(Duration.ofSeconds(2)));
        listen(audio);

        assertThat(provider.calls()).hasSize(2).allSatisfy(call -> assertThat(call.body())
                .isEqualTo(Files.readAllBytes(audio)));
    }

    @Test
    void d6CountsAnUploadThatDidNotGetThroughAsInterrupted() throws IOException {
        provider.script(
                ScriptedProvider.json(408, "{\"err_code\":\"SLOW_UPLOAD\",\"err_msg\":\"Request upload timeout.\"}"),
                ScriptedProvider.json(422, "{\"err_code\":\"ASR_UNPROCESSABLE_ENTITY\",\"err_msg\":\"x\"}"));

        assertThat(listen(audio(100)))
                .isInstanceOfSatisfying(ProviderCallOutcome.Unanswered.class, reply -> assertThat(reply.maybeBilled())
                        .isFalse());
        assertThat(listen(audio(100)))
                .isInstanceOfSatisfying(ProviderCallOutcome.Unanswered.class, reply -> assertThat(reply.maybeBilled())
                        .isFalse());
    }

    @Test
    void d8GivesUpWaitingForAnAnswerAndKnowsThatItMayBeBilled() throws IOException {
        provider.script(ScriptedProvider.silence());

        assertThat(listen(audio(100)))
                .isEqualTo(new ProviderCallOutcome.Unanswered(
                        true, new ProviderCallOutcome.ErrorDetails(0, "TIMED_OUT", null)));
    }

    @Test
    void d8GivesUpWaitingForTheRestOfAnAnswer() throws IOException {
        provider.script(ScriptedProvider.stall());

        assertThat(listen(audio(100)))
                .isInstanceOfSatisfying(ProviderCallOutcome.Unanswered.class, reply -> assertThat(reply.maybeBilled())
                        .isTrue());
    }

    @Test
    void d8KnowsThatAConnectionLostAfterTheUploadMayBeBilled() throws IOException {
        provider.script(ScriptedProvider.hangUp());

        assertThat(listen(audio(100)))
                .isEqualTo(new ProviderCallOutcome.Unanswered(
                        true, new ProviderCallOutcome.ErrorDetails(0, "CONNECTION_LOST", null)));
    }

    @Test
    void d8KnowsThatAConnectionLostDuringTheUploadIsNotBilled() throws IOException {
        provider.script(ScriptedProvider.hangUpAtOnce());

        assertThat(listen(audio(30_000_000)))
                .isEqualTo(new ProviderCallOutcome.Unanswered(
                        false, new ProviderCallOutcome.ErrorDetails(0, "CONNECTION_LOST", null)));
    }

    @Test
    void d9UnpacksAnAnswerThatCameCompressed() throws IOException {
        provider.script(ScriptedProvider.answer(
                200,
                Map.of("content-encoding", "gzip"),
                gzip(DeepgramBodies.of("hello").getBytes())));

        assertThat(speech(listen(audio(100))).words()).hasSize(1);
    }

    @Test
    void makesAsManyCallsAtOnceAsTheLimitAllows() throws IOException {
        int calls = 60;
        DeepgramSettings settings = new SmallRyeConfigBuilder()
                .withMapping(DeepgramSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of(
                        "hirenow.deepgram.url", configured.url().toString(), "hirenow.deepgram.calls-at-once", "60"))
                .build()
                .getConfigMapping(DeepgramSettings.class);
        SpeechToText patient = new DeepgramSpeechToText(
                settings, new ObjectMapper(), vertx, new DeepgramPrices(settings, Clock.systemUTC()));
        Path audio = audio(100);
        List<Cancellable> open = new ArrayList<>();

        for (int i = 0; i < calls; i++) {
            provider.script(ScriptedProvider.silence());
            open.add(patient.listen(new SpeechToText.Audio(audio, "audio/ogg", "en", 1_000))
                    .subscribe()
                    .with(_ -> {}));
        }

        try {
            await().atMost(PATIENCE).until(() -> provider.calls().size() == calls);
        } finally {
            open.forEach(Cancellable::cancel);
        }
    }

    private ProviderCallOutcome listen(Path audio) {
        return speechToText
                .listen(new SpeechToText.Audio(audio, "audio/ogg", "en", 60_000))
                .await()
                .atMost(PATIENCE);
    }

    private RecognisedSpeech speech(ProviderCallOutcome reply) {
        byte[] answer = ((ProviderCallOutcome.Answered) reply).answer();
        return ((SpeechToText.Understood) speechToText.derive(answer)).speech();
    }

    private Path audio(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(folder.resolve("audio-" + size), bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }
}
