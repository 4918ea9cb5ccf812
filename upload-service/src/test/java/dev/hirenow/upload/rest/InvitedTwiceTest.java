package dev.hirenow.upload.rest;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** The same candidate and the same position: no one gets a second invitation by accident. */
@QuarkusTest
class InvitedTwiceTest extends DoorTest {

    private static final String BATCH = "/api/v1/interviews/batch";

    private String position = "";

    @BeforeEach
    void create() {
        position = createPosition(1);
    }

    @Test
    void isToldAndDoneOnlyWhenItIsMeant() {
        String first =
                one("Ada", "ada@example.org", "").statusCode(201).extract().path("id");

        one("Ada L.", "Ada@Example.org", "")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", endsWith("/already-invited"))
                .body("interview", equalTo(first));
        one("Ada L.", "Ada@Example.org", "?again=true").statusCode(201).body("id", not(equalTo(first)));
        one("Ada", null, "").statusCode(201);
        one("Ada", null, "").statusCode(201);
    }

    @Test
    void isNotRefusedAtAnotherPositionOrAfterTheInterviewHasEnded() {
        String first =
                one("Ada", "ada@example.org", "").statusCode(201).extract().path("id");

        invite(Map.of("positionId", createPosition(1), "candidate", Map.of("name", "Ada", "email", "ada@example.org")));
        recruiter().post("/api/v1/interviews/" + first + "/cancellation").then().statusCode(200);
        one("Ada", "ada@example.org", "").statusCode(201);
    }

    @Test
    void isSaidOfEveryLineOfAListBeforehand() {
        String ada = one("Ada", "ada@example.org", "").statusCode(201).extract().path("id");
        String nameless = one("Grace", null, "").statusCode(201).extract().path("id");
        String ended =
                one("Bob", "bob@example.org", "").statusCode(201).extract().path("id");
        recruiter().post("/api/v1/interviews/" + ended + "/cancellation").then().statusCode(200);

        check(
                        Map.of("name", "Ada", "email", "ADA@example.org"),
                        Map.of("name", "grace"),
                        Map.of("name", "Bob", "email", "bob@example.org"),
                        Map.of("name", "Eve", "email", "eve@example.org"),
                        Map.of("name", "Eve"),
                        Map.of("name", "Eve"))
                .body("errors", empty())
                .body(
                        "doubts.kind",
                        contains("ALREADY_INVITED", "SAME_NAME_INVITED", "INVITED_BEFORE", "SAME_NAME_IN_LIST"))
                .body(
                        "doubts.field",
                        contains(
                                "candidates[0].email",
                                "candidates[1].name",
                                "candidates[2].email",
                                "candidates[5].name"))
                .body("doubts.interview", contains(ada, nameless, ended, null));
    }

    @Test
    void leavesThemOutOfAListAndShowsTheInterviewThatTheyHave() {
        String ada = one("Ada", "ada@example.org", "").statusCode(201).extract().path("id");
        Map<String, Object> list = list(
                Map.of("name", "Ada", "email", "ada@example.org"), Map.of("name", "Eve", "email", "eve@example.org"));

        recruiter()
                .body(list)
                .post(BATCH)
                .then()
                .statusCode(201)
                .body("items.alreadyInvited", contains(true, false))
                .body("items.created", contains(false, true))
                .body("items[0].id", equalTo(ada))
                .body("items[0].invitation", nullValue())
                .body("items[1].invitation", notNullValue());
        recruiter()
                .body(list)
                .post(BATCH + "?again=true")
                .then()
                .statusCode(201)
                .body("items.created", contains(true, true));
    }

    @Test
    void saysWhatWasMeantAndWhatMayBeWrong() {
        check(
                        Map.of("name", "Ada", "email", "<ada@example.org>"),
                        Map.of("name", "J\u00C3\u00B6rg", "email", "joerg@example.org"),
                        Map.of("name", "bob@example.org", "email", "bob@example"))
                .body("errors.field", contains("candidates[0].email"))
                .body("suggestions.value", contains("ada@example.org"))
                .body("doubts.kind", contains("NAME_IS_GARBLED", "NAME_IS_AN_ADDRESS", "SHORT_DOMAIN"));
    }

    @Test
    void refusesANameOfInvisibleCharactersAndAddressesWithMoreAroundThem() {
        one("\u200B\u2060", "ada@example.org", "").statusCode(400).body("field", equalTo("candidate.name"));
        one("Ada", "<ada@example.org>", "").statusCode(400).body("field", equalTo("candidate.email"));
        one("Ada", "eve\u200B@example.org", "").statusCode(400).body("field", equalTo("candidate.email"));
        one(" A\u200Bda\u00A0L. ", null, "").statusCode(201).body("candidate.name", equalTo("Ada L."));
        recruiter()
                .body(list(Map.of("name", "\u3164")))
                .post(BATCH)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
    }

    private ValidatableResponse one(String name, @Nullable String email, String query) {
        Map<String, Object> candidate = email == null ? Map.of("name", name) : Map.of("name", name, "email", email);
        return recruiter()
                .body(Map.of("positionId", position, "candidate", candidate))
                .post("/api/v1/interviews" + query)
                .then();
    }

    @SafeVarargs
    private ValidatableResponse check(Map<String, String>... candidates) {
        return recruiter().body(list(candidates)).post(BATCH + "/check").then().statusCode(200);
    }

    @SafeVarargs
    private Map<String, Object> list(Map<String, String>... candidates) {
        return Map.of("positionId", position, "candidates", List.of(candidates));
    }
}
