package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Tags, by which interviews are found again. */
@QuarkusTest
class TagsTest extends RunningService {

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());
    private final InterviewStory other = InterviewStory.in(story.organisation()).at(1);

    @BeforeEach
    void interviews() {
        publishAndAwait(story, story.whole());
        publishAndAwait(other, other.whole());
    }

    @Test
    void areSetReplacedShownInTheListAndFilterIt() {
        set(story, "  Second   round", "remote").then().statusCode(200);
        set(other, "remote").then().statusCode(200);

        Response tags = set(story, "second round", "Second round", "urgent");

        assertThat(tags.jsonPath().getList("items.tag")).containsExactly("second round", "urgent");
        assertThat(tags.jsonPath().getList("items.by")).containsOnly("somebody-reviewer");
        assertThat(list(story.organisation(), "?tag=urgent").getList("items.id"))
                .containsExactly(story.interview().toString());
        assertThat(list(story.organisation(), "?tag=remote&state=ANALYZED").getList("items.id"))
                .containsExactly(other.interview().toString());
        assertThat(list(story.organisation(), "?tag=nothing").getList("items")).isEmpty();
        assertThat(list(story.organisation(), "?order=asc").getList("items[0].tags"))
                .containsExactly("second round", "urgent");
        assertThat(names(story.organisation())).containsExactly("remote", "second round", "urgent");
    }

    @Test
    void keepTheirAuthorUntilTheyAreRemoved() {
        set(story, "remote");
        String at = set(story, "remote", "urgent").jsonPath().getString("items[0].at");

        assertThat(read(story).jsonPath().getString("items[0].at")).isEqualTo(at);
        set(story);
        assertThat(read(story).jsonPath().getList("items")).isEmpty();
        assertThat(names(story.organisation())).isEmpty();
    }

    @Test
    void survivesNewFactsOfTheInterview() {
        set(story, "remote");

        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.submitted(2, 1, 2, 2));
        publishAndAwait(story, facts);

        assertThat(list(story.organisation(), "?tag=remote").getList("items[0].tags"))
                .containsExactly("remote");
    }

    @Test
    void refusesTagsThatAreNone() {
        for (List<String> tags : Arrays.<List<String>>asList(
                null,
                List.of(" "),
                Collections.singletonList(null),
                List.of("x".repeat(41)),
                IntStream.range(0, 11).mapToObj(n -> "tag " + n).toList())) {
            Response refused = put(as("reviewer", story.organisation()), story, tags);
            problem(refused, 400, "invalid-request");
            assertThat(refused.jsonPath().getString("field")).isEqualTo("tags");
        }
    }

    @Test
    void belongToOneOrganisation() {
        String elsewhere = story.organisation() + "-other";
        set(story, "remote");

        problem(as("reviewer", elsewhere).get(path(story)), 404, "not-found");
        problem(put(as("reviewer", elsewhere), story, List.of("mine")), 404, "not-found");
        assertThat(names(elsewhere)).isEmpty();
        problem(put(as("auditor", story.organisation()), story, List.of("mine")), 403, "not-allowed");
    }

    private Response set(InterviewStory interview, String... tags) {
        return put(as("reviewer", interview.organisation()), interview, List.of(tags));
    }

    private static Response put(RequestSpecification caller, InterviewStory interview, List<String> tags) {
        return caller.contentType("application/json")
                .body(Collections.singletonMap("tags", tags))
                .put(path(interview));
    }

    private Response read(InterviewStory interview) {
        return get(interview.organisation(), path(interview));
    }

    private List<String> names(String organisation) {
        return get(organisation, "/api/v1/results/tags").jsonPath().getList("items");
    }

    private static String path(InterviewStory interview) {
        return "/api/v1/results/" + interview.interview() + "/tags";
    }

    private static RequestSpecification as(String role, String of) {
        return RestAssured.given().header("Authorization", "Bearer " + TestTokens.bearer(role, of));
    }
}
