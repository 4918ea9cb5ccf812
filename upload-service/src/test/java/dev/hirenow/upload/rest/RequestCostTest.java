package dev.hirenow.upload.rest;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.DatabaseTraffic;
import dev.hirenow.common.testing.DatabaseWork;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often a request waits for the database and how many statements it sends, counted on the wire. Round trips
 * grow with the distance to the database; statements cost processor time on both sides.
 */
@QuarkusTest
class RequestCostTest extends DoorTest {

    DatabaseTraffic traffic;

    // Only the check of the invitation.
    @Test
    void entersInOneStatement() {
        DatabaseWork work = traffic.of(() -> given("no-such-token").statusCode(401));

        costs(work, 1, 1);
    }

    // The invitation; then begin, the organisation, the interview and commit at once.
    @Test
    void showsACandidateTheInterviewInTwoRoundTrips() {
        Invited invited = invite(2);

        costs(traffic.of(() -> show(invited)), 2, 5);
    }

    // The invitation; refusals that need no bytes; begin; the organisation and the locked interview; the
    // interview and the fact; commit.
    @Test
    void receivesARecordingInSixRoundTrips() {
        costs(
                prepared(() -> invite(1), invited -> send(invited, "q1", RecordingBytes.webm(5_000))
                        .statusCode(201)),
                6,
                11);
    }

    // The invitation; begin; the organisation and the locked interview; the interview, its deadline and the
    // fact; commit.
    @Test
    void submitsInFiveRoundTrips() {
        costs(
                prepared(
                        () -> {
                            Invited invited = invite(1);
                            send(invited, "q1", RecordingBytes.webm(1_000)).statusCode(201);
                            return invited;
                        },
                        invited -> submit(invited).statusCode(202)),
                5,
                8);
    }

    // The position; begin; the organisation, the interview and the fact; its deadline and invitation; commit.
    @Test
    void createsAnInterviewInFiveRoundTrips() {
        Map<String, Object> request = Map.of("positionId", createPosition(2), "candidate", Map.of("name", "Ada"));

        costs(traffic.of(() -> invite(request)), 5, 11);
    }

    @Test
    void listsInterviewsInThreeRoundTrips() {
        invite(1);

        costs(traffic.of(() -> recruiter().get("/api/v1/interviews").then().statusCode(200)), 3, 4);
    }

    private DatabaseWork prepared(Supplier<Invited> prepare, Consumer<Invited> request) {
        return traffic.ofPrepared(() -> {
            Invited invited = prepare.get();
            return () -> request.accept(invited);
        });
    }

    private static void show(Invited invited) {
        invited.candidate().get("/api/v1/candidate/interview").then().statusCode(200);
    }

    private static ValidatableResponse given(String token) {
        return new Invited(new UUID(0, 0), token)
                .candidate()
                .get("/api/v1/candidate/interview")
                .then();
    }

    private static void costs(DatabaseWork work, int roundTrips, int statements) {
        assertThat(work.roundTrips()).as(work.toString()).isEqualTo(roundTrips);
        assertThat(work.statements()).as(work.toString()).hasSize(statements);
    }
}
