package dev.hirenow.upload.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.CountedS3;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;

import static io.restassured.RestAssured.given;

/** Shared parts of the REST tests: a recruiter, a candidate, and recordings. */
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(CountedS3.class)
@QuarkusTestResource(TestTokens.Resource.class)
@QuarkusTestResource(UploadTestSettings.class)
abstract class DoorTest {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String PROBLEM = "application/problem+json";

    /**
     * An interview with its invitation token.
     *
     * @param id of the interview
     * @param token of its candidate
     */
    record Invited(UUID id, String token) {

        RequestSpecification candidate() {
            return given().header("Authorization", "Invitation " + token);
        }
    }

    static RequestSpecification recruiter() {
        return given().header("Authorization", "Bearer " + TestTokens.bearer("recruiter"))
                .contentType(ContentType.JSON);
    }

    static Map<String, Object> position(int questions) {
        return Map.of(
                "title",
                "Engineer",
                "questions",
                IntStream.rangeClosed(1, questions)
                        .mapToObj(number -> Map.of("text", "Question " + number))
                        .toList());
    }

    static String createPosition(int questions) {
        return recruiter()
                .body(position(questions))
                .post("/api/v1/positions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Invited invite(int questions) {
        return invite(Map.of("positionId", createPosition(questions), "candidate", Map.of("name", "Ada")));
    }

    static Invited inviteUntil(Instant until) {
        return invite(Map.of(
                "positionId", createPosition(1), "candidate", Map.of("name", "Ada"), "answersUntil", until.toString()));
    }

    static Invited invite(Map<String, Object> request) {
        ValidatableResponse created =
                recruiter().body(request).post("/api/v1/interviews").then().statusCode(201);
        return new Invited(
                UUID.fromString(created.extract().path("id")), created.extract().path("invitation.token"));
    }

    static ValidatableResponse send(Invited invited, String question, byte[] recording) {
        return invited.candidate()
                .contentType("video/webm")
                .body(recording)
                .put("/api/v1/candidate/answers/" + question + "/video")
                .then();
    }

    static ValidatableResponse submit(Invited invited) {
        return invited.candidate().post("/api/v1/candidate/submission").then();
    }

    static Invited submitted(List<String> questions) {
        Invited invited = invite(questions.size());
        questions.forEach(
                question -> send(invited, question, RecordingBytes.webm(1_000)).statusCode(201));
        submit(invited).statusCode(202);
        return invited;
    }
}
