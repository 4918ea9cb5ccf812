package dev.hirenow.upload.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Uploads more bytes at once than this process has heap (see the pom): this only works if nothing buffers them. */
@QuarkusTest
class LargeRecordingTest extends DoorTest {

    private static final long BYTES = 110L * 1024 * 1024;
    private static final int AT_ONCE = 4;

    @Inject
    StoredObjects store;

    @TestHTTPResource
    URI address;

    @Test
    @Tag("slow")
    void streamsRecordingsThatTheHeapCouldNotHold() throws IOException {
        assertThat(AT_ONCE * BYTES).isGreaterThan(Runtime.getRuntime().maxMemory());
        List<Invited> invited = Stream.generate(() -> invite(1)).limit(AT_ONCE).toList();

        List<JsonObject> answers;
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> sending = invited.stream()
                    .map(one -> client.sendAsync(request(one), BodyHandlers.ofString()))
                    .toList();
            answers = sending.stream()
                    .map(answer -> new JsonObject(answer.join().body()))
                    .toList();
        }

        String expected = RecordingBytes.sha256(RecordingBytes.longWebm(BYTES));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getLong("bytes")).isEqualTo(BYTES);
            assertThat(answer.getString("sha256")).isEqualTo(expected);
        });
        assertThat(hashOf(store.of(invited.getFirst()).getFirst())).isEqualTo(expected);
    }

    @Test
    void streamsAFormAsWell() {
        Invited invited = invite(1);

        String hash = invited.candidate()
                .multiPart("video", "answer.webm", RecordingBytes.longWebm(40_000_000), "video/webm")
                .post("/api/v1/candidate/answers/q1/video")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");

        assertThat(hashOf(store.of(invited).getFirst())).isEqualTo(hash);
    }

    private HttpRequest request(Invited invited) {
        return HttpRequest.newBuilder(address.resolve("/api/v1/candidate/answers/q1/video"))
                .header("Authorization", "Invitation " + invited.token())
                .header("Content-Type", "video/webm; codecs=\"vp8, opus\"")
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .PUT(BodyPublishers.ofInputStream(() -> RecordingBytes.longWebm(BYTES)))
                .build();
    }

    private String hashOf(String key) {
        try (InputStream content = store.content(key)) {
            return RecordingBytes.sha256(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
