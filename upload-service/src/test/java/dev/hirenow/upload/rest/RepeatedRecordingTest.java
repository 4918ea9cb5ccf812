package dev.hirenow.upload.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.facts.FactType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

/** A recording that browsers, load balancers or candidates repeat is one attempt and gets the same response. */
@QuarkusTest
class RepeatedRecordingTest extends DoorTest {

    private static final byte[] FIRST = RecordingBytes.webm(1_000);
    private static final byte[] SECOND = RecordingBytes.webm(2_000);

    private static FactsSeen facts;

    @Inject
    StoredObjects store;

    @BeforeAll
    static void listen() {
        facts = new FactsSeen(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterAll
    static void stopListening() {
        facts.close();
    }

    @Test
    void isAnsweredAlikeAlsoWhenNoAttemptIsLeft() {
        Invited invited = invite(1);
        send(invited, "q1", FIRST).statusCode(201);
        String once = send(invited, "q1", SECOND).statusCode(201).extract().asString();

        String again = send(invited, "q1", SECOND).statusCode(201).extract().asString();

        assertThat(again).isEqualTo(once);
        assertThat(attempts(invited)).isEqualTo(2);
        assertThat(store.of(invited)).hasSize(2);
    }

    @Test
    void isAnsweredAlikeAfterTheSubmission() {
        Invited invited = submitted(List.of("q1"));

        send(invited, "q1", FIRST).statusCode(201).body("attempt", equalTo(1));

        assertThat(attempts(invited)).isEqualTo(1);
    }

    @Test
    void isTranscribedOnceWhenItArrivesSeveralTimesAtOnce() {
        Invited invited = invite(1);

        List<CompletableFuture<Integer>> sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> send(invited, "q1", RecordingBytes.webm(500_000))
                                .statusCode(201)
                                .extract()
                                .<Integer>path("attempt")))
                .limit(4)
                .toList();

        assertThat(sent).extracting(CompletableFuture::join).containsOnly(1);
        assertThat(attempts(invited)).isEqualTo(1);
        assertThat(store.of(invited)).hasSize(1);
        send(invited, "q1", FIRST).statusCode(201).body("attempt", equalTo(2));
        assertThat(facts.await(invited.id(), FactType.VIDEO_RECEIVED, 2)).hasSize(2);
    }

    @Test
    void isKnownByItsKeyAlsoWhenItComesAfterANewerOne() {
        Invited invited = invite(1);
        String key = UUID.randomUUID().toString();
        put(keyed(invited, key), FIRST).statusCode(201);
        put(keyed(invited, UUID.randomUUID().toString()), SECOND).statusCode(201);

        put(keyed(invited, key), FIRST).statusCode(201).body("attempt", equalTo(1));

        invited.candidate()
                .get("/api/v1/candidate/interview")
                .then()
                .body("questions[0].attempt", equalTo(2))
                .body("questions[0].bytes", equalTo(2_000));
    }

    @Test
    void isRefusedWhenItsKeyCameWithOtherBytes() {
        Invited invited = invite(1);
        put(keyed(invited, "mine"), FIRST).statusCode(201);

        put(keyed(invited, "mine"), SECOND)
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", endsWith("/idempotency-key-reused"));

        assertThat(store.of(invited)).hasSize(1);
    }

    @Test
    void isKnownInAFormAsWell() {
        Invited invited = invite(1);
        String once = form(invited).statusCode(201).extract().asString();

        assertThat(form(invited).statusCode(201).extract().asString()).isEqualTo(once);
        assertThat(attempts(invited)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Repr-Digest", "Content-Digest"})
    void isComparedWithItsDigest(String header) throws IOException {
        Invited invited = invite(1);

        put(invited.candidate().header(header, "sha-512=:AAAA:, sha-256=:" + digest(SECOND) + ":"), FIRST)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/recording-damaged"));
        put(invited.candidate().header(header, "sha-256=:AAAA:"), FIRST)
                .statusCode(400)
                .body("type", endsWith("/invalid-request"))
                .body("field", equalTo(header));

        assertThat(store.of(invited)).isEmpty();
        put(invited.candidate().header(header, "sha-256=:" + digest(FIRST) + ":"), FIRST)
                .statusCode(201)
                .body("attempt", equalTo(1));
        put(invited.candidate().header(header, "unknown=:AAAA:"), SECOND).statusCode(201);
    }

    private static RequestSpecification keyed(Invited invited, String key) {
        return invited.candidate().header("Idempotency-Key", key);
    }

    private static ValidatableResponse put(RequestSpecification request, byte[] recording) {
        return request.contentType("video/webm")
                .body(recording)
                .put("/api/v1/candidate/answers/q1/video")
                .then();
    }

    private static ValidatableResponse form(Invited invited) {
        return invited.candidate()
                .multiPart("video", "v.webm", FIRST, "video/webm")
                .post("/api/v1/candidate/answers/q1/video")
                .then();
    }

    private static int attempts(Invited invited) {
        return recruiter()
                .get("/api/v1/interviews/" + invited.id())
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("questions[0].attempts")
                .size();
    }

    private static String digest(byte[] bytes) throws IOException {
        return Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(RecordingBytes.sha256(new ByteArrayInputStream(bytes))));
    }
}
