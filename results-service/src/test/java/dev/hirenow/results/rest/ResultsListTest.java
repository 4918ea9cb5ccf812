package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ResultsListTest extends RunningService {

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Test
    void keepsPagesStableWhileInterviewsAreAdded() {
        List<InterviewStory> stories = new ArrayList<>();
        for (int second = 0; second < 7; second++) {
            InterviewStory next = InterviewStory.in(story.organisation()).at(second);
            publishAndAwait(next, next.whole());
            stories.add(next);
        }
        List<String> walked = new ArrayList<>();

        JsonPath page = list(story.organisation(), "?size=3");
        walked.addAll(page.getList("items.id"));
        publishAndAwait(story.at(500), List.of(story.at(500).created()));
        while (page.getString("next") != null) {
            page = list(story.organisation(), "?size=3&after=" + page.getString("next"));
            walked.addAll(page.getList("items.id"));
        }

        assertThat(walked)
                .containsExactlyElementsOf(stories.reversed().stream()
                        .map(each -> each.interview().toString())
                        .toList());
    }

    @Test
    void listsWhatALineNeeds() {
        publishAndAwait(story, story.whole());

        JsonPath json = list(
                story.organisation(), "?state=ANALYZED&name=lovel&sort=score&order=asc&position=" + story.position());

        assertThat(json.getString("items[0].id")).isEqualTo(story.interview().toString());
        assertThat(json.getString("items[0].candidate.name")).isEqualTo("Ada Lovelace");
        assertThat(json.getDouble("items[0].score")).isEqualTo(62.5);
        assertThat(json.getBoolean("items[0].needsReview")).isTrue();
        assertThat(json.getString("items[0].submittedAt")).isEqualTo("2026-11-22T09:01:40Z");
        assertThat(json.getMap("")).containsEntry("next", null);
    }

    @Test
    void saysWhyAnInterviewClosed() {
        InterviewStory open = InterviewStory.in(story.organisation()).at(1);
        publishAndAwait(story, List.of(story.created(), story.closed(ClosedCause.EXPIRED)));
        publishAndAwait(open, List.of(open.created()));

        JsonPath json = list(story.organisation(), "?order=asc");

        assertThat(json.getString("items[0].closedCause")).isEqualTo("EXPIRED");
        assertThat(json.getMap("items[1]")).containsEntry("closedCause", null);
    }

    @ParameterizedTest
    @CsvSource({
        "size=0,size",
        "size=201,size",
        "size=many,size",
        "after=nonsense!,after",
        "after=AAAA,after",
        "sort=colour,sort",
        "order=up,order",
        "state=DONE,state",
        "position=7,position",
        "name=--,name",
        "transcript=--,transcript",
        "transcript=a+b+c+d+e+f+g+h+i+j+k,transcript",
        "decision=maybe,decision",
        "minScore=-1,minScore",
        "minScore=NaN,minScore",
        "maxScore=101,maxScore",
        "minScore=60&maxScore=50,maxScore",
        "needsReview=perhaps,needsReview",
        "submittedFrom=yesterday,submittedFrom",
        "submittedBefore=2026-13-01,submittedBefore"
    })
    void namesTheParameterThatIsWrong(String query, String field) {
        Response response = get(story.organisation(), "/api/v1/results?" + query);

        problem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getString("field")).isEqualTo(field);
    }

    @Test
    void findsWhatWasSaidAndTellsWhere() {
        publishAndAwait(story, story.whole());

        JsonPath json = list(story.organisation(), "?transcript=measuring&decision=open&minScore=60&needsReview=true");

        assertThat(json.getString("items[0].id")).isEqualTo(story.interview().toString());
        assertThat(json.getString("items[0].hits[0].question")).isEqualTo("q1");
        assertThat(json.getInt("items[0].hits[0].atMs")).isEqualTo(250);
        assertThat(json.getString("items[0].hits[0].before")).isEqualTo("I");
        assertThat(json.getString("items[0].hits[0].said")).isEqualTo("measured.");
        assertThat(list(story.organisation(), "").getList("items[0].hits")).isEmpty();
        assertThat(list(story.organisation(), "?transcript=elephants").getList("items"))
                .isEmpty();
    }

    @Test
    void countsTheListWithItsFilters() {
        publishAndAwait(story, story.whole());

        assertThat(counted("").getInt("interviews")).isEqualTo(1);
        assertThat(counted("?transcript=measuring").getInt("interviews")).isEqualTo(1);
        assertThat(counted("?decision=reject").getInt("interviews")).isZero();
        assertThat(counted("?decision=reject").getBoolean("more")).isFalse();
        problem(get(story.organisation(), "/api/v1/results/count?state=DONE"), 400, "invalid-request");
    }

    private JsonPath counted(String query) {
        return get(story.organisation(), "/api/v1/results/count" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        for (int n = 0; n < 2; n++) {
            InterviewStory next = InterviewStory.in(story.organisation()).at(n);
            publishAndAwait(next, List.of(next.created()));
        }
        String cursor = list(story.organisation(), "?size=1").getString("next");

        Response response = get(story.organisation(), "/api/v1/results?size=1&sort=score&after=" + cursor);

        problem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getString("field")).isEqualTo("after");
    }
}
