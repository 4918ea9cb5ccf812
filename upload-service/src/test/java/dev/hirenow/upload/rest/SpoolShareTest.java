package dev.hirenow.upload.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One organisation's uploads cannot use the whole disk. */
@QuarkusTest
class SpoolShareTest extends DoorTest {

    // Smaller than a part, so that all of it stays on disk; five of them use the whole share.
    private static final int BYTES_EACH = 8_000_000;
    private static final int AT_ONCE = UploadTestSettings.SPOOL_SHARE_BYTES / BYTES_EACH;
    // The remainder is less than a part; a file grows only after some bytes have been buffered.
    private static final int NEARLY_ALL = UploadTestSettings.SPOOL_SHARE_BYTES / 10 * 9;
    private static final int LONG = 20_000_000;

    @TestHTTPResource
    URI address;

    private OpenRequests requests;

    @BeforeEach
    void waitForEarlierRecordings() {
        SpoolFolder.becomesEmpty();
        requests = new OpenRequests(address);
    }

    @AfterEach
    void hangUp() throws IOException {
        requests.hangUp();
        SpoolFolder.becomesEmpty();
    }

    @Test
    void isLeftToOthersOnceAnOrganisationHasItsShare() throws IOException, InterruptedException {
        List<Invited> arriving = Stream.generate(() -> invite(1)).limit(AT_ONCE).toList();
        Invited next = invite(1);
        Invited elsewhere = inviteTo("elsewhere");
        byte[] nearlyAPart = RecordingBytes.webm(BYTES_EACH);
        for (Invited invited : arriving) {
            requests.recording(invited, nearlyAPart);
        }
        await().atMost(PATIENCE).until(() -> spooled() > NEARLY_ALL);

        HttpResponse<String> refused = sendLong(next);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains(PROBLEM);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("/problems/too-many-requests\"");
        assertThat(sendLong(elsewhere).statusCode()).isEqualTo(201);

        requests.hangUp();
        await().atMost(PATIENCE).until(() -> sendLong(next).statusCode() == 201);
    }

    private HttpResponse<String> sendLong(Invited invited) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/candidate/answers/q1/video"))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(PATIENCE)
                .header("Authorization", "Invitation " + invited.token())
                .header("Content-Type", "video/webm")
                .PUT(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> RecordingBytes.longWebm(LONG)), LONG))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static Invited inviteTo(String organisation) {
        String position = created(organisation, "/api/v1/positions", position(1))
                .extract()
                .path("id");
        ValidatableResponse interview = created(
                organisation, "/api/v1/interviews", Map.of("positionId", position, "candidate", Map.of("name", "Ada")));
        return new Invited(
                UUID.fromString(interview.extract().path("id")),
                interview.extract().path("invitation.token"));
    }

    private static ValidatableResponse created(String organisation, String path, Map<String, Object> body) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer("recruiter", organisation))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/spool"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
