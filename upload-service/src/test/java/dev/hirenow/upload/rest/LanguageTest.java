package dev.hirenow.upload.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** A position's language must be supported; existing ones keep working. */
@QuarkusTest
class LanguageTest extends DoorTest {

    private static final String POSITIONS = "/api/v1/positions/";

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(strings = {"xx", "english", "tlh"})
    void refusesOneThatCannotBeTranscribed(String language) {
        refused(recruiter().body(position(language)).post(POSITIONS).then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en-ZA", "multi", "uk"})
    void keepsOneAsItWasWritten(String language) {
        recruiter()
                .body(position(language))
                .post(POSITIONS)
                .then()
                .statusCode(201)
                .body("language", equalTo(language));
    }

    @Test
    void listsThem() {
        recruiter()
                .get(POSITIONS + "languages")
                .then()
                .statusCode(200)
                .body("languages", hasItems("en", "en-GB", "de-CH", "no", "multi"))
                .body("languages", not(hasItems("nb")))
                .body("complete", equalTo(true));
    }

    @Test
    void aPositionOfBeforeCanBeReadAndInvitedForAndIsCheckedWhenItIsEdited() {
        UUID id = UUID.fromString(createPosition(1));
        pool.withTransaction(connection -> connection
                        .query("select set_config('hirenow.organisation', 'acme', true)")
                        .execute()
                        .chain(() -> connection
                                .preparedQuery("update position set language = 'tlh' where id = $1")
                                .execute(Tuple.of(id))))
                .await()
                .indefinitely();

        String etag = recruiter()
                .get(POSITIONS + id)
                .then()
                .statusCode(200)
                .body("language", equalTo("tlh"))
                .extract()
                .header("ETag");
        invite(Map.of("positionId", id.toString(), "candidate", Map.of("name", "Ada")));
        recruiter().body(Map.of()).post(POSITIONS + id + "/copies").then().statusCode(201);
        refused(recruiter()
                .header("If-Match", etag)
                .body(position("tlh"))
                .put(POSITIONS + id)
                .then());
        recruiter()
                .header("If-Match", etag)
                .body(position("en"))
                .put(POSITIONS + id)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"));
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/invalid-request"))
                .body("field", equalTo("language"))
                .body("errors.field", contains("language"))
                .body("errors[0].reason", containsString("can't be transcribed"));
    }

    private static Map<String, Object> position(String language) {
        Map<String, Object> position = new HashMap<>(position(1));
        position.put("language", language);
        return position;
    }
}
