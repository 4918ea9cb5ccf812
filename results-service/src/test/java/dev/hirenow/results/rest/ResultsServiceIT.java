package dev.hirenow.results.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.Management;
import dev.hirenow.common.testing.PackagedService;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.FactPublisher;
import dev.hirenow.results.testing.InterviewStory;

import static io.restassured.RestAssured.given;

@QuarkusIntegrationTest
@QuarkusTestResource(value = Management.Resource.class, restrictToAnnotatedClass = true)
class ResultsServiceIT extends PackagedService {

    ResultsServiceIT() {
        super("results");
    }

    @Test
    void showsWhatTheBrokerBrought() {
        InterviewStory story = InterviewStory.in(TestTokens.ORGANISATION);
        try (FactPublisher publisher = new FactPublisher(KafkaResource.brokers())) {
            publisher.publish(story.whole());
        }
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> given().header(
                        "Authorization", "Bearer " + TestTokens.bearer("reviewer"))
                .get("/api/v1/results/" + story.interview())
                .then()
                .statusCode(200));
    }
}
