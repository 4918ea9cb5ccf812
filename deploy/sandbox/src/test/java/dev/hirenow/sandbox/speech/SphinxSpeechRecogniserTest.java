package dev.hirenow.sandbox.speech;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.sandbox.testing.Sandbox;
import dev.hirenow.sandbox.testing.StaticFfmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole path from a recording to words, with the models and ffmpeg. */
@QuarkusTest
@TestProfile(SphinxSpeechRecogniserTest.Hearing.class)
class SphinxSpeechRecogniserTest {

    private static final Path DEMO = Path.of("../local/src/main/resources/demo");
    private static final Path CLIPS = Path.of("../e2e/src/test/resources/clips");
    private static final String QUERY = "model=nova-3&smart_format=true&utterances=true";
    private static final double LARGEST_ERROR_RATE = 0.25;
    private static final double LARGEST_TIME_ERROR_MS = 300;
    private static final int WAV_HEADER = 44;
    private static final int FOUR_MINUTES = 4 * 60 * PcmAudio.RATE * 2;

    /** One recogniser, and the bundled ffmpeg. */
    public static class Hearing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hirenow.sandbox.recognisers", "1", "hirenow.sandbox.ffmpeg", StaticFfmpeg.unpacked());
        }
    }

    @TestHTTPResource
    URI root;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private Sandbox sandbox;

    @BeforeEach
    void waitForTheModels() {
        sandbox = new Sandbox(root);
        Sandbox probed = new Sandbox(management);
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        probed.get("/q/health/ready").path("status").asText().equals("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer-1.webm", "answer-2.mp4"})
    void hearsTheDemoAnswersAndWhenTheirWordsAreSpoken(String file) throws IOException {
        List<JsonNode> expected = entry(DEMO.resolve("expected.json"), "answers", file);

        JsonNode best = heard(Files.readAllBytes(DEMO.resolve(file)));

        WordAlignment alignment = WordAlignment.of(expected, list(best.path("words")));
        assertThat(alignment.errorRate()).isLessThanOrEqualTo(LARGEST_ERROR_RATE);
        assertThat(alignment.largestTimeErrorMs()).isLessThan(LARGEST_TIME_ERROR_MS);
        assertThat(best.at("/paragraphs/paragraphs/0/sentences").size()).isGreaterThanOrEqualTo(3);
        best.path("words")
                .forEach(word -> assertThat(word.path("confidence").asDouble()).isBetween(0.0, 1.0));
    }

    @Test
    void hearsNothingInSilence() throws IOException {
        JsonNode best = heard(Files.readAllBytes(DEMO.resolve("answer-3.webm")));

        assertThat(best.path("transcript").asText()).isEmpty();
        assertThat(best.path("confidence").asDouble()).isZero();
        assertThat(best.path("words")).isEmpty();
    }

    @Test
    @Tag("slow")
    void followsTheOrderOfClipsJoinedByChance() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<JsonNode> clips = clips();
        Collections.shuffle(clips, random);
        List<JsonNode> expected = new ArrayList<>();
        ByteBuffer audio = ByteBuffer.allocate(4_000_000).order(ByteOrder.LITTLE_ENDIAN);
        for (JsonNode clip : clips.subList(0, 3)) {
            audio.put(new byte[2 * (PcmAudio.RATE / 2 + random.nextInt(2 * PcmAudio.RATE))]);
            double offsetMs = audio.position() / 2.0 / PcmAudio.RATE * 1_000;
            clip.path("words").forEach(word -> expected.add(WordAlignment.moved(word, offsetMs)));
            byte[] wav = Files.readAllBytes(CLIPS.resolve(clip.path("file").asText()));
            audio.put(wav, WAV_HEADER, wav.length - WAV_HEADER);
        }

        JsonNode best = heard(wav(Arrays.copyOf(audio.array(), audio.position())));

        WordAlignment alignment = WordAlignment.of(expected, list(best.path("words")));
        assertThat(alignment.errorRate()).as("seed %d", seed).isLessThanOrEqualTo(LARGEST_ERROR_RATE);
        assertThat(alignment.largestTimeErrorMs()).as("seed %d", seed).isLessThan(LARGEST_TIME_ERROR_MS);
    }

    @Test
    void aCallerThatLeavesFreesItsRecogniser() throws IOException {
        byte[] clip =
                Files.readAllBytes(CLIPS.resolve(clips().getFirst().path("file").asText()));
        ByteBuffer audio = ByteBuffer.allocate(FOUR_MINUTES);
        while (audio.remaining() >= clip.length) {
            audio.put(clip, WAV_HEADER, clip.length - WAV_HEADER);
        }
        CompletableFuture<HttpResponse<String>> call =
                sandbox.listenLater(wav(Arrays.copyOf(audio.array(), audio.position())), QUERY);
        await().atMost(Duration.ofMinutes(1)).until(() -> listening() == 1);

        call.cancel(true);

        await().atMost(Duration.ofSeconds(15)).until(() -> listening() == 0);
        assertThat(heard(clip).path("words")).isNotEmpty();
    }

    private int listening() {
        return list(new Sandbox(management).get("/q/health/ready").path("checks")).stream()
                .filter(check -> check.path("name").asText().equals("ear"))
                .mapToInt(check -> check.path("data").path("listening").asInt(-1))
                .sum();
    }

    private static List<JsonNode> clips() throws IOException {
        return list(Sandbox.json(Files.readString(CLIPS.resolve("clips.json"))).path("clips"));
    }

    @Test
    void refusesWhatOnlyLooksLikeAudio() {
        HttpResponse<String> answer = sandbox.listen(Sandbox.wav("but it is none"), QUERY);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("corrupt or unsupported data");
    }

    private JsonNode heard(byte[] audio) {
        HttpResponse<String> answer = sandbox.listen(audio, QUERY);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Sandbox.json(answer).at("/results/channels/0/alternatives/0");
    }

    private static List<JsonNode> entry(Path file, String key, String name) throws IOException {
        return list(Sandbox.json(Files.readString(file)).path(key)).stream()
                .filter(entry -> entry.path("file").asText().equals(name))
                .flatMap(entry -> list(entry.path("words")).stream())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static byte[] wav(byte[] samples) {
        return ByteBuffer.allocate(WAV_HEADER + samples.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + samples.length)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(PcmAudio.RATE)
                .putInt(PcmAudio.RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(samples.length)
                .put(samples)
                .array();
    }
}
