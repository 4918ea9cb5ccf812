package dev.hirenow.upload.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class RefusedRecordingTest extends DoorTest {

    @Inject
    StoredObjects store;

    @TestHTTPResource
    URI address;

    @Test
    void refusesATypeThatIsNotTaken() {
        Invited invited = invite(1);

        ValidatableResponse answer = invited.candidate()
                .contentType("application/pdf")
                .body(RecordingBytes.webm(1_000))
                .put("/api/v1/candidate/answers/q1/video")
                .then();

        refused(answer, 415, "recording-type");
        nothingIsLeftOf(invited);
    }

    @Test
    void refusesBytesOfAnotherTypeThanDeclared() {
        Invited invited = invite(1);

        ValidatableResponse answer = send(invited, "q1", RecordingBytes.mp4(20_000));

        refused(answer, 415, "recording-type");
        nothingIsLeftOf(invited);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes 0-999/5000", "bytes 4000-4999/5000", "bytes 0-999/1000", "bytes 0-999/*", "frames 1"})
    void refusesAPartOfARecording(String range) {
        Invited invited = invite(1);

        ValidatableResponse plain = invited.candidate()
                .header("Content-Range", range)
                .contentType("video/webm")
                .body(RecordingBytes.webm(1_000))
                .put("/api/v1/candidate/answers/q1/video")
                .then();
        ValidatableResponse form = invited.candidate()
                .header("Content-Range", range)
                .multiPart("video", "v.webm", RecordingBytes.webm(1_000), "video/webm")
                .post("/api/v1/candidate/answers/q1/video")
                .then();

        refused(plain, 400, "partial-body");
        refused(form, 400, "partial-body");
        nothingIsLeftOf(invited);
    }

    @Test
    void closesTheConnectionOfAPartWhoseSenderWaitsToGoOn() throws IOException {
        Invited invited = invite(1);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            begin(socket, invited, "Content-Length: 1000\r\nContent-Range: bytes 0-999/5000\r\nExpect: 100-continue");

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("partial-body")
                    .contains(PROBLEM);
        }
        nothingIsLeftOf(invited);
    }

    @Test
    void refusesAPartOfAnythingElseThatIsPut() {
        Invited invited = invite(1);

        refused(
                invited.candidate()
                        .header("Content-Range", "bytes 0-10/20")
                        .contentType("application/json")
                        .body("{\"scoring\":\"AI\"}")
                        .put("/api/v1/candidate/consent")
                        .then(),
                400,
                "partial-body");
    }

    @Test
    void refusesAnEmptyRecording() {
        Invited invited = invite(1);

        ValidatableResponse answer = send(invited, "q1", new byte[0]);

        refused(answer, 400, "recording-empty");
        nothingIsLeftOf(invited);
    }

    @Test
    void refusesATooLargeRecordingByItsDeclaredLengthWithoutReadingIt() throws IOException {
        Invited invited = invite(1);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            begin(socket, invited, "Content-Length: 3000000000000\r\nExpect: 100-continue");

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("recording-too-large")
                    .contains(PROBLEM);
        }
        nothingIsLeftOf(invited);
    }

    @Test
    void refusesARecordingThatTurnsOutTooLargeOnTheWay() {
        Invited invited = invite(1);

        ValidatableResponse answer = invited.candidate()
                .contentType("video/webm")
                .body(RecordingBytes.longWebm(UploadTestSettings.MOST_BYTES + 1))
                .put("/api/v1/candidate/answers/q1/video")
                .then();

        refused(answer, 413, "recording-too-large");
        nothingIsLeftOf(invited);
    }

    @Test
    void leavesNothingOfARecordingThatBreaksOff() throws IOException {
        Invited invited = invite(1);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            begin(socket, invited, "Content-Length: 40000000");
            OutputStream out = socket.getOutputStream();
            RecordingBytes.longWebm(20_000_000).transferTo(out);
            out.flush();
            Awaitility.await().atMost(PATIENCE).until(() -> store.unfinished() > 0);
        }

        Awaitility.await().atMost(PATIENCE).until(() -> store.unfinished() == 0);
        Awaitility.await().atMost(PATIENCE).until(() -> spooled() == 0);
        nothingIsLeftOf(invited);
    }

    @Test
    void leavesNothingOfAFormThatBreaksOff() throws IOException {
        Invited invited = invite(1);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("""
                    POST /api/v1/candidate/answers/q1/video HTTP/1.1\r
                    Host: x\r
                    Authorization: Invitation %s\r
                    Content-Type: multipart/form-data; boundary=b\r
                    Content-Length: 40000000\r
                    \r
                    --b\r
                    Content-Disposition: form-data; name="video"; filename="v"\r
                    Content-Type: video/webm\r
                    \r
                    """.formatted(invited.token())).getBytes(StandardCharsets.US_ASCII));
            RecordingBytes.longWebm(20_000_000).transferTo(socket.getOutputStream());
            Awaitility.await().atMost(PATIENCE).until(() -> store.unfinished() > 0);
        }

        Awaitility.await().atMost(PATIENCE).until(() -> store.unfinished() == 0);
        Awaitility.await().atMost(PATIENCE).until(() -> spooled() == 0);
        nothingIsLeftOf(invited);
    }

    @Test
    void refusesAFormWithoutAVideo() {
        Invited invited = invite(1);

        ValidatableResponse answer = invited.candidate()
                .multiPart("other", "v.webm", RecordingBytes.webm(1_000), "video/webm")
                .post("/api/v1/candidate/answers/q1/video")
                .then();

        refused(answer, 400, "invalid-request");
        nothingIsLeftOf(invited);
    }

    @Test
    void refusesAQuestionOfAnotherInterview() {
        Invited invited = invite(1);

        refused(send(invited, "q7", RecordingBytes.webm(1_000)), 404, "unknown-question");
        nothingIsLeftOf(invited);
    }

    @Test
    void refusesMoreAttemptsThanAllowed() {
        Invited invited = invite(1);
        send(invited, "q1", RecordingBytes.webm(1_000)).statusCode(201);
        send(invited, "q1", RecordingBytes.webm(2_000)).statusCode(201);

        refused(send(invited, "q1", RecordingBytes.webm(3_000)), 409, "no-attempt-left");
        assertThat(store.of(invited)).hasSize(2);
    }

    @Test
    void refusesARecordingAfterTheSubmission() {
        Invited invited = submitted(List.of("q1"));

        refused(send(invited, "q1", RecordingBytes.webm(3_000)), 409, "already-submitted");
    }

    @Test
    void refusesARecordingAfterTheInterviewWasCancelled() {
        Invited invited = invite(1);
        recruiter()
                .post("/api/v1/interviews/" + invited.id() + "/cancellation")
                .then()
                .statusCode(200);

        refused(send(invited, "q1", RecordingBytes.webm(1_000)), 410, "interview-ended");
        nothingIsLeftOf(invited);
    }

    private void begin(Socket socket, Invited invited, String headers) throws IOException {
        socket.getOutputStream().write(("""
                PUT /api/v1/candidate/answers/q1/video HTTP/1.1\r
                Host: x\r
                Authorization: Invitation %s\r
                Content-Type: video/webm\r
                %s\r
                \r
                """.formatted(invited.token(), headers)).getBytes(StandardCharsets.US_ASCII));
    }

    private static void refused(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status))
                .body("type", endsWith("/" + type));
    }

    private void nothingIsLeftOf(Invited invited) {
        assertThat(store.of(invited)).isEmpty();
        List<Object> attempts = recruiter()
                .get("/api/v1/interviews/" + invited.id())
                .then()
                .statusCode(200)
                .extract()
                .path("questions[0].attempts");
        assertThat(attempts).isEmpty();
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/spool"))) {
            return files.count();
        }
    }
}
