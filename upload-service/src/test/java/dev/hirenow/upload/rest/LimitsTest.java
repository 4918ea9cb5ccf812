package dev.hirenow.upload.rest;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.testing.odd.Refused;
import dev.hirenow.common.testing.odd.Wire;
import dev.hirenow.upload.interview.StreamInterviewUpdates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/** The limits per invitation, recruiter and address; except for times and mails with the default values. */
@QuarkusTest
class LimitsTest extends DoorTest {

    private static final int RECORDINGS_AT_ONCE = 6;
    private static final int STREAMS = 20;
    private static final int WRONG_TOKENS = 200;
    // 20 a second, on average over 20 s.
    private static final int REQUESTS = 400;
    private static final int LINKS_AN_HOUR = 10;
    private static final int LETTERS_AN_HOUR = UploadTestSettings.LETTERS_AN_HOUR;

    @TestHTTPResource
    URI address;

    @Inject
    StreamInterviewUpdates watch;

    private OpenRequests requests;

    @BeforeEach
    void connectTo() {
        requests = new OpenRequests(address);
    }

    @AfterEach
    void hangUp() throws IOException {
        requests.hangUp();
    }

    @Test
    void takesSomeRecordingsOfAnInterviewAtOnceAndNoMore() throws IOException {
        Invited invited = invite(1);
        Invited other = invite(1);
        for (int count = 0; count < RECORDINGS_AT_ONCE; count++) {
            requests.recording(invited, RecordingBytes.webm(100_000));
        }

        await().atMost(PATIENCE).untilAsserted(() -> tooMany(send(invited, "q1", RecordingBytes.webm(1_000))));
        send(other, "q1", RecordingBytes.webm(1_000)).statusCode(201);

        hangUp();
        await().atMost(PATIENCE).untilAsserted(() -> send(invited, "q1", RecordingBytes.webm(2_000))
                .statusCode(201));
    }

    @Test
    void opensSomeEventStreamsForAnInvitationAndNoMore() throws IOException {
        Invited invited = invite(1);
        for (int count = 0; count < STREAMS; count++) {
            assertThat(events(invited).status()).isEqualTo(200);
        }

        Wire.Answer refused = events(invited);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).isEqualTo(PROBLEM);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(new JsonObject(refused.body()).getString("type")).endsWith("/too-many-requests");
        hangUp();
        await().atMost(PATIENCE).until(() -> events(invited).status() == 200);
        hangUp();
        await().atMost(PATIENCE).until(() -> watch.count() == 0);
    }

    @Test
    void tellsAnAddressThatTriesTokensToWaitButLetsTheRightOneIn() {
        Invited invited = invite(1);
        Refused refused = Refused.after(401, WRONG_TOKENS, _ -> from("203.0.113.9", "made-up"));

        tooMany(refused.answer().then());
        from("203.0.113.9", invited.token()).then().statusCode(200);
        from("203.0.113.10", "made-up").then().statusCode(401);
    }

    @Test
    void answersSomeRequestsOfAnInvitationWithinSecondsAndNoMore() {
        Invited invited = invite(1);
        Invited other = invite(1);

        Refused refused = Refused.after(200, REQUESTS, _ -> from("203.0.113.20", invited.token()));

        tooMany(refused.answer().then());
        from("203.0.113.20", other.token()).then().statusCode(200);
    }

    @Test
    void makesSomeLinksOfAnInterviewWithinAnHourAndNoMore() {
        Invited invited = invite(1);
        for (int count = 1; count < LINKS_AN_HOUR - 1; count++) {
            link(invited).statusCode(201);
        }
        String newest = link(invited).statusCode(201).extract().path("token");

        tooMany(link(invited));
        given().header("Authorization", "Invitation " + newest)
                .get("/api/v1/candidate/interview")
                .then()
                .statusCode(200);
        link(invite(1)).statusCode(201);
    }

    @Test
    void hasSomeLettersOfARecruiterSentWithinAnHourAndNoMore() {
        String recruiter = "Bearer " + TestTokens.bearer("recruiter", "of-many-letters");
        String position = as(recruiter)
                .body(position(1))
                .post("/api/v1/positions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        letters(recruiter, position, LETTERS_AN_HOUR - 10).statusCode(201);

        tooMany(letters(recruiter, position, 11));
        as(recruiter)
                .get("/api/v1/interviews?size=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(LETTERS_AN_HOUR - 10));
        letters(recruiter, position, 10).statusCode(201);
    }

    @Test
    void answersARecordingWhoseSenderIsSilentAndKeepsNothing() throws IOException {
        Invited invited = invite(1);
        Socket sender = requests.recording(invited, RecordingBytes.webm(20_000_000));

        Wire.Answer answer = Wire.read(sender.getInputStream());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("type")).endsWith("/recording-broken-off");
        SpoolFolder.becomesEmpty();
    }

    @Test
    void answersARequestWhoseBodyDoesNotCome() throws IOException {
        Socket sender =
                requests.begin(("""
                POST /api/v1/positions HTTP/1.1\r
                Host: x\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 100\r
                \r
                {""".formatted(TestTokens.bearer("recruiter"))).getBytes(StandardCharsets.US_ASCII));

        Wire.Answer answer = Wire.read(sender.getInputStream());

        assertThat(answer.status()).isEqualTo(408);
        assertThat(new JsonObject(answer.body()).getString("type")).endsWith("/body-stalled");
        assertThat(sender.getInputStream().read()).isNegative();
    }

    private static RequestSpecification as(String authorization) {
        return given().header("Authorization", authorization).contentType(ContentType.JSON);
    }

    // No candidate has an address, so no mail is really sent.
    private static ValidatableResponse letters(String recruiter, String position, int count) {
        List<Map<String, String>> candidates = IntStream.range(0, count)
                .mapToObj(number -> Map.of("name", "Candidate " + number))
                .toList();
        return as(recruiter)
                .body(Map.of("positionId", position, "candidates", candidates))
                .post("/api/v1/interviews/batch?mail=true")
                .then();
    }

    private static ValidatableResponse link(Invited invited) {
        return recruiter()
                .post("/api/v1/interviews/" + invited.id() + "/invitation")
                .then();
    }

    private static Response from(String client, String token) {
        return given().header("X-Forwarded-For", client)
                .header("Authorization", "Invitation " + token)
                .get("/api/v1/candidate/interview");
    }

    private static void tooMany(ValidatableResponse answer) {
        answer.statusCode(429)
                .contentType(PROBLEM)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/too-many-requests"));
    }

    private Wire.Answer events(Invited invited) throws IOException {
        return Wire.read(requests.events(invited).getInputStream());
    }
}
