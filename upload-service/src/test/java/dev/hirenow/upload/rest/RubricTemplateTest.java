package dev.hirenow.upload.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class RubricTemplateTest extends DoorTest {

    private static final String RUBRICS = "/api/v1/positions/rubrics";
    private static final Map<String, Object> CARE = Map.of(
            "name",
            "Care for plants",
            "description",
            "Whether they notice what a plant needs.",
            "weight",
            3,
            "anchors",
            Map.of("1", "Names no plant.", "3", "Names what a plant needs.", "5", "Tells how they found out."));

    @Test
    void keepsARubricThatPositionsUseByItsVersion() {
        String id = keep("Gardeners");
        String version = recruiter()
                .get(RUBRICS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("rubric.version");
        List<Map<String, Object>> criteria =
                recruiter().get(RUBRICS + "/" + id).then().extract().path("rubric.criteria");

        List<Map<String, Object>> questions = List.of(
                Map.of("text", "Why?", "rubric", Map.of("criteria", criteria)),
                Map.of("text", "How?", "rubric", Map.of("criteria", criteria)));

        recruiter()
                .body(Map.of("title", "Gardener", "questions", questions))
                .post("/api/v1/positions")
                .then()
                .statusCode(201)
                .body("questions.rubric.version", everyItem(equalTo(version)));
    }

    @Test
    void listsWhatIsKeptAndForgetsWhatIsRemoved() {
        String id = keep("Florists");
        recruiter().get(RUBRICS).then().statusCode(200).body("items.id", hasItem(id));

        recruiter().delete(RUBRICS + "/" + id).then().statusCode(204);
        recruiter().delete(RUBRICS + "/" + id).then().statusCode(204);

        recruiter().get(RUBRICS).then().body("items.id", not(hasItem(id)));
        recruiter().get(RUBRICS + "/" + id).then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void keepsOnceWhatIsSentTwice() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("name", "Once", "criteria", List.of(CARE));
        String id = recruiter()
                .header("Idempotency-Key", key)
                .body(body)
                .post(RUBRICS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        recruiter()
                .header("Idempotency-Key", key)
                .body(body)
                .post(RUBRICS)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        recruiter()
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Twice", "criteria", List.of(CARE)))
                .post(RUBRICS)
                .then()
                .statusCode(422);
    }

    @Test
    void namesEveryFlawOfARubric() {
        recruiter()
                .body(Map.of(
                        "name",
                        " ",
                        "criteria",
                        List.of(Map.of(
                                "name", "Overall impression", "description", "Good", "anchors", Map.of("1", "bad")))))
                .post(RUBRICS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.field", hasItems("name", "criteria[0].anchors"));
    }

    private String keep(String name) {
        return recruiter()
                .body(Map.of("name", name, "criteria", List.of(CARE)))
                .post(RUBRICS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
