package dev.hirenow.common.problem;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.Management;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

/** Every failed request is answered with a problem that repeats nothing of the request. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class FailureMapperTest {

    private static final String WORDS = "a candidate's words";

    /** Fails in every way. */
    @Path("/failing")
    @PermitAll
    public static class Failing {

        /** A readable body. */
        public record Body(int number, List<Body> inner) {}

        @GET
        @Path("foreseen")
        public String foreseen() {
            throw CommonProblemTypes.WORK_NOT_WAITING
                    .with("It runs.")
                    .with("states", List.of(Map.of("state", "RUNNING")))
                    .withHeader("Retry-After", 7)
                    .build();
        }

        @GET
        @Path("unforeseen")
        public String unforeseen() {
            throw new IllegalStateException(WORDS, new IllegalArgumentException(WORDS));
        }

        @GET
        @Path("forbidden")
        public String forbidden() {
            throw new ForbiddenException(WORDS);
        }

        @POST
        @Path("body")
        @Consumes("application/json")
        @Produces("application/json")
        @APIResponse(responseCode = "200", description = "The number")
        @APIResponse(responseCode = "409", description = "Not now")
        public int read(Body body) {
            return body.number();
        }
    }

    @Test
    void whatWasForeseenIsAnsweredAsItSays() {
        problem(given().get("/failing/foreseen").then(), 409)
                .header("Retry-After", "7")
                .body("type", equalTo(CommonProblemTypes.WORK_NOT_WAITING.uri().toString()))
                .body("title", equalTo(CommonProblemTypes.WORK_NOT_WAITING.title()))
                .body("detail", equalTo("It runs."))
                .body("instance", equalTo("/failing/foreseen"))
                .body("states[0].state", equalTo("RUNNING"));
    }

    @Test
    void whatNobodyForesawIsOurFaultAndIsLoggedWithoutItsMessage() {
        List<String> log =
                logged(() -> problem(given().get("/failing/unforeseen").then(), 500)
                        .body("$", not(hasKey("detail")))
                        .body(not(containsString(WORDS))));
        assertThat(log)
                .anySatisfy(line -> assertThat(line)
                        .contains("IllegalStateException", "caused by java.lang.IllegalArgumentException")
                        .contains("FailureMapperTest$Failing"))
                .noneMatch(line -> line.contains(WORDS));
    }

    @Test
    void whatHttpRefusesIsAProblem() {
        problem(given().get("/failing/nowhere").then(), 404);
        problem(given().delete("/failing/body").then(), 405);
        problem(body("{\"number\": 1}").accept("text/csv").post("/failing/body").then(), 406);
        problem(given().contentType("text/csv").body("1").post("/failing/body").then(), 415);
        problem(given().get("/failing/forbidden").then(), 403).body(not(containsString(WORDS)));
    }

    @Test
    void aBodyThatCannotBeReadIsToldWithoutItsWords() {
        unreadable("{\"number\": \"" + WORDS + "\"}").body("field", equalTo("number"));
        unreadable("{\"inner\": [{\"number\": 1}, {\"number\": {}}]}").body("field", equalTo("inner[1].number"));
        unreadable("{\"unknown of " + WORDS + "\": 1}");
        unreadable("{\"number\": " + WORDS);
        unreadable("[");
    }

    @Test
    void aBodyThatIsNestedTooDeeplyIsTheCallersFault() {
        unreadable("{\"inner\": [".repeat(2_000));
    }

    @Test
    void theOpenApiDocumentSaysSo() {
        Management.given()
                .accept(ContentType.JSON)
                .get("/q/openapi?format=JSON")
                .then()
                .statusCode(200)
                .body(
                        "paths.'/failing/body'.post.responses.'409'.content.'application/problem+json'.schema.'$ref'",
                        equalTo("#/components/schemas/Problem"))
                .body("paths.'/failing/body'.post.responses.'200'.content", not(hasKey(Problem.MEDIA_TYPE)))
                .body("components.schemas.Problem.properties", hasKey("detail"));
    }

    private static ValidatableResponse unreadable(String body) {
        return problem(body(body).post("/failing/body").then(), 400)
                .body("type", equalTo(CommonProblemTypes.INVALID_REQUEST.uri().toString()))
                .body("detail", not(containsString(WORDS)));
    }

    private static RequestSpecification body(String json) {
        return given().contentType(ContentType.JSON).body(json);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType(Problem.MEDIA_TYPE).body("status", equalTo(status));
    }

    private static List<String> logged(Runnable action) {
        List<LogRecord> records = new CopyOnWriteArrayList<>();
        Handler keeping = new Handler() {
            @Override
            public void publish(LogRecord line) {
                records.add(line);
            }

            @Override
            public void flush() {
                // No events are delayed.
            }

            @Override
            public void close() {
                // Holds no resources.
            }
        };
        var root = LogManager.getLogManager().getLogger("");
        root.addHandler(keeping);
        try {
            action.run();
        } finally {
            root.removeHandler(keeping);
        }
        return records.stream()
                .filter(line -> line.getLevel().intValue() >= Level.INFO.intValue())
                .map(line -> new SimpleFormatter().format(line))
                .toList();
    }
}
