package dev.hirenow.upload.rest;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.Management;
import dev.hirenow.common.testing.PackagedService;
import dev.hirenow.common.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;

@QuarkusIntegrationTest
@QuarkusTestResource(value = Management.Resource.class, restrictToAnnotatedClass = true)
class UploadServiceIT extends PackagedService {

    UploadServiceIT() {
        super("upload");
    }

    @Test
    void takesAnInterviewFromItsInvitationToTheBroker() {
        DoorTest.Invited invited = DoorTest.submitted(List.of("q1"));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> given().header(
                        "Authorization", "Bearer " + TestTokens.bearer("operator"))
                .get("/api/v1/work/upload/interviews/" + invited.id())
                .then()
                .statusCode(200)
                .body(
                        "entries.fact.findAll { it?.state == 'SENT' }.topic",
                        hasItems("interview-created", "video-received", "interview-submitted")));
    }
}
