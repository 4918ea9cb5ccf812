package dev.hirenow.results.testing;

import java.time.Duration;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Report;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

/** The running service with its real database and broker. */
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
public abstract class RunningService {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private FactPublisher publisher;

    @BeforeEach
    void openPublisher() {
        publisher = new FactPublisher(brokers);
    }

    @AfterEach
    void closePublisher() {
        publisher.close();
    }

    protected FactPublisher publisher() {
        return publisher;
    }

    /** Publishes the facts and waits until all of them can be read. */
    protected void publishAndAwait(InterviewStory story, List<Fact> facts) {
        String tag = "\"7-" + Report.of(facts).orElseThrow().fingerprint() + "-0\"";
        publisher.publish(facts);
        await().atMost(PATIENCE).until(() -> tag.equals(detail(story).header("ETag")));
    }

    protected static Response detail(InterviewStory story) {
        return get(story.organisation(), "/api/v1/results/" + story.interview());
    }

    protected static Response get(String organisation, String path, Object... parameters) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("reviewer", organisation))
                .get(path, parameters);
    }

    protected static JsonPath list(String organisation, String query) {
        return get(organisation, "/api/v1/results" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected static void problem(Response response, int status, String name) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + name));
    }
}
