package dev.hirenow.results.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.SavedViews;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Each person's own views of the list. */
@QuarkusTest
class SavedViewsTest extends RunningService {

    private static final String VIEWS = "/api/v1/results/views";

    private final String organisation = "org-" + UUID.randomUUID();

    @Test
    void areListedByNameReplacedByNameAndRemoved() {
        save("Weekly", "sort=score&order=desc&minScore=60");
        save("best", "sort=score&order=desc&transcript=%22small+release%22");
        String replaced = save("Weekly", "state=ANALYZED").then().extract().path("id");

        Response views = as("reviewer", organisation).get(VIEWS);

        assertThat(views.jsonPath().getList("items.name")).containsExactly("best", "Weekly");
        assertThat(views.jsonPath().getString("items[1].query")).isEqualTo("state=ANALYZED");
        as("reviewer", organisation).delete(VIEWS + "/" + replaced).then().statusCode(204);
        assertThat(as("reviewer", organisation).get(VIEWS).jsonPath().getList("items.name"))
                .containsExactly("best");
        problem(as("reviewer", organisation).delete(VIEWS + "/" + replaced), 404, "not-found");
        problem(as("reviewer", organisation).delete(VIEWS + "/7"), 404, "not-found");
    }

    @Test
    void belongToOnePerson() {
        String id = save("mine", "state=ANALYZED").then().extract().path("id");

        for (RequestSpecification other :
                new RequestSpecification[] {as("auditor", organisation), as("reviewer", organisation + "-other")}) {
            assertThat(other.get(VIEWS).jsonPath().getList("items")).isEmpty();
        }
        problem(as("auditor", organisation).delete(VIEWS + "/" + id), 404, "not-found");
        problem(as("reviewer", organisation + "-other").delete(VIEWS + "/" + id), 404, "not-found");
    }

    @Test
    void areBoundedInNumber() {
        for (int n = 0; n < SavedViews.MOST; n++) {
            save("view " + n, "state=ANALYZED").then().statusCode(201);
        }

        Response refused = save("one more", "state=ANALYZED");

        problem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getString("field")).isEqualTo("name");
        save("view 7", "state=CLOSED").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null,state=ANALYZED,name",
                "'  ',state=ANALYZED,name",
                "a view,null,query",
                "a view,name=ada,query",
                "a view,after=AAAA,query",
                "a view,colour=red,query",
                "a view,transcript=%ZZ,query",
                "a view,state=DONE,state",
                "a view,minScore=many,minScore",
            })
    void openAListOrAreRefused(String name, String query, String field) {
        Response refused = save(name, query);

        problem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getString("field")).isEqualTo(field);
    }

    private Response save(String name, String query) {
        Map<String, String> view = new HashMap<>();
        view.put("name", name);
        view.put("query", query);
        return as("reviewer", organisation)
                .contentType("application/json")
                .body(view)
                .post(VIEWS);
    }

    private static RequestSpecification as(String role, String of) {
        return RestAssured.given().header("Authorization", "Bearer " + TestTokens.bearer(role, of));
    }
}
