package dev.hirenow.results.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class WatchingTest extends RunningService {

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Test
    void linksToARecordingForFiveMinutesAtMost() {
        publishAndAwait(story, story.whole());

        JsonPath json = get(story.organisation(), detail(story).jsonPath().getString("questions[2].video"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();

        assertThat(json.getString("url"))
                .contains("/hirenow/" + story.organisation() + "/" + story.interview() + "/q3/1/playback.webm?")
                .contains("X-Amz-Expires=300");
        assertThat(Instant.parse(json.getString("expiresAt")))
                .isBefore(Instant.now().plus(Duration.ofSeconds(301)));
    }

    @Test
    void saysWhyThereIsNothingToWatch() {
        List<Fact> facts = List.of(
                story.created(),
                story.video("q1", 1),
                story.withoutPlayback(story.transcript("q2", 1, 1)),
                story.failed(1));
        publishAndAwait(story, facts);
        String answers = "/api/v1/results/" + story.interview() + "/answers/";

        problem(get(story.organisation(), answers + "q1/video"), 409, "playback-not-ready");
        problem(get(story.organisation(), answers + "q2/video"), 409, "playback-not-possible");
        problem(get(story.organisation(), answers + "q3/video"), 404, "answer-not-recorded");
        problem(get(story.organisation(), answers + "q9/video"), 404, "not-found");
    }

    @Test
    void showsNothingOfAnAnswerBeforeTheSubmission() {
        publishAndAwait(story, List.of(story.created(), story.video("q1", 1), story.transcript("q1", 1, 1)));
        String answer = "/api/v1/results/" + story.interview() + "/answers/q1";

        problem(get(story.organisation(), answer + "/video"), 409, "not-submitted");
        problem(get(story.organisation(), answer + "/captions"), 409, "not-submitted");
        JsonPath question = detail(story).jsonPath().setRootPath("questions[0]");
        assertThat(question.getString("video")).isNull();
        assertThat(question.getString("captions")).isNull();
        assertThat(question.getMap("transcript")).isNull();
    }

    @Test
    void showsNothingOfAnInterviewThatWasNeverSubmitted() {
        publishAndAwait(
                story, List.of(story.created(), story.transcript("q1", 1, 1), story.closed(ClosedCause.EXPIRED)));

        problem(
                get(story.organisation(), "/api/v1/results/" + story.interview() + "/answers/q1/video"),
                409,
                "not-submitted");
    }
}
