package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class ResultsApiTest extends RunningService {

    @Inject
    Pool pool;

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Test
    void showsScoresEvidenceAndTranscriptsOfAnAnalyzedInterview() {
        publishAndAwait(story, story.whole());

        JsonPath json = detail(story).then().statusCode(200).extract().jsonPath();

        assertThat(json.getString("state")).isEqualTo("ANALYZED");
        assertThat(json.getString("candidate.name")).isEqualTo("Ada Lovelace");
        assertThat(json.getInt("totals.questions")).isEqualTo(3);
        assertThat(json.getDouble("totals.score")).isEqualTo(62.5);
        assertThat(json.getString("model.answered")).isEqualTo("gemini-3.8-flash-sandbox");
        assertThat(json.getInt("versions.submission")).isEqualTo(1);
        assertThat(json.getString("questions[0].transcript.text")).isEqualTo("I measured.");
        assertThat(json.getString("questions[0].criteria[0].criterion.name")).isEqualTo("Clarity");
        assertThat(json.getInt("questions[0].criteria[0].evidence[0].endMs")).isEqualTo(900);
        assertThat(json.getInt("questions[1].attempt")).isEqualTo(2);
        assertThat(json.getString("questions[2].status")).isEqualTo("NOT_ASSESSABLE");
        assertThat(json.getString("questions[2].reason")).isEqualTo("CORRUPT_RECORDING");
        assertThat(json.getString("questions[2].transcript")).isNull();
        assertThat(json.getMap("")).doesNotContainKeys("failure", "closed", "reopened", "waitsFor");
    }

    @ParameterizedTest
    @CsvSource({
        "CORRUPT_RECORDING, RECORD_AGAIN",
        "LANGUAGE_NOT_SUPPORTED, CHANGE_LANGUAGE",
        "PROVIDER_FAILED, RETRY_LATER",
        "REQUEST_REFUSED, TELL_OPERATOR",
    })
    void saysWhyThereIsNoTranscriptAndWhatCanBeDone(String reason, String advice) {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.transcriptionFailed("q3", 1, 2, reason));
        publishAndAwait(story, facts);

        JsonPath json = detail(story).then().statusCode(200).extract().jsonPath();

        assertThat(json.getString("questions[2].reason")).isEqualTo(reason);
        assertThat(json.getString("questions[2].advice")).isEqualTo(advice);
        assertThat(json.getString("questions[0].advice")).isNull();
    }

    @Test
    void saysWhatCanBeDoneAboutSilence() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.analyzed(1, 2, null));
        publishAndAwait(story, facts);

        JsonPath json = detail(story).then().statusCode(200).extract().jsonPath();

        assertThat(json.getString("questions[0].reason")).isEqualTo("NO_SPEECH");
        assertThat(json.getString("questions[0].advice")).isEqualTo("WATCH_RECORDING");
    }

    @Test
    void showsWhatARecordingLacks() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.lacking("q1", 1, 2, new MissingPart(MissingKind.SOUND, 3_500, 2_000, true)));
        publishAndAwait(story, facts);

        JsonPath json = detail(story).then().statusCode(200).extract().jsonPath();

        assertThat(json.getList("questions[0].missing")).hasSize(1);
        assertThat(json.getString("questions[0].missing[0].kind")).isEqualTo("SOUND");
        assertThat(json.getInt("questions[0].missing[0].atMs")).isEqualTo(3_500);
        assertThat(json.getInt("questions[0].missing[0].lengthMs")).isEqualTo(2_000);
        assertThat(json.getList("questions[1].missing")).isEmpty();
        assertThat(json.getString("questions[0].transcript.text")).isEqualTo("I measured.");
    }

    @Test
    void showsTheSameDetailInWhateverOrderTheFactsCame() {
        List<String> details = new ArrayList<>();
        InterviewStory first = story;
        for (int seed = 0; seed < 4; seed++) {
            InterviewStory next = new InterviewStory(
                    UUID.randomUUID(), first.organisation(), first.position(), first.candidate(), first.mode(), 0);
            List<Fact> facts = new ArrayList<>(next.whole());
            facts.addAll(next.whole().subList(2, 7));
            Collections.shuffle(facts, new Random(seed));
            publishAndAwait(next, facts);
            details.add(detail(next).asString().replace(next.interview().toString(), "ID"));
        }

        assertThat(details).hasSize(4).containsOnly(details.getFirst());
    }

    @Test
    void takesDuplicatesWithoutChangingAnything() {
        publishAndAwait(story, story.whole());
        String before = detail(story).asString();
        InterviewStory marker = InterviewStory.in(story.organisation());

        publisher().publish(story.whole());
        publishAndAwait(marker, marker.whole());

        assertThat(detail(story).asString()).isEqualTo(before);
        assertThat(list(story.organisation(), "").getList("items")).hasSize(2);
    }

    @Test
    void hidesEarlyFactsUntilTheInterviewIsCreated() {
        InterviewStory marker = InterviewStory.in(story.organisation());
        List<Fact> early = story.whole().subList(1, story.whole().size());

        publisher().publish(early);
        publishAndAwait(marker, marker.whole());

        assertThat(detail(story).statusCode()).isEqualTo(404);
        assertThat(list(story.organisation(), "").getList("items.id"))
                .containsExactly(marker.interview().toString());
        publishAndAwait(story, story.whole());
        assertThat(list(story.organisation(), "").getList("items.id")).hasSize(2);
    }

    @Test
    void saysWhatAnInterviewWaitsFor() {
        List<Fact> facts = List.of(story.created(), story.submitted(1, 1, 2, 1), story.transcript("q1", 1, 1));
        publishAndAwait(story, facts);

        JsonPath json = detail(story).jsonPath();

        assertThat(json.getString("state")).isEqualTo("TRANSCRIBING");
        assertThat(json.getString("waitsFor")).isEqualTo("2 transcripts");
        assertThat(json.getMap("")).doesNotContainKeys("totals", "model");
    }

    @Test
    void saysWhyAnAnalysisFailedAndWhatToDo() {
        publishAndAwait(story, List.of(story.created(), story.submitted(1, 1, 1, 1), story.failed(1)));

        JsonPath json = detail(story).jsonPath();

        assertThat(json.getString("state")).isEqualTo("FAILED");
        assertThat(json.getString("failure.reason")).isEqualTo("PROMPT_BLOCKED");
        assertThat(json.getString("failure.advice")).isEqualTo("Rate it yourself.");
    }

    @Test
    void saysHowAnInterviewWasClosed() {
        publishAndAwait(story, List.of(story.created(), story.closed(ClosedCause.WITHDRAWN)));

        assertThat(detail(story).jsonPath().getString("closed.cause")).isEqualTo("WITHDRAWN");
    }

    @Test
    void answersNotModifiedUntilAnotherFactComes() {
        List<Fact> facts = new ArrayList<>(story.whole());
        publishAndAwait(story, facts);
        String tag = detail(story).header("ETag");

        assertThat(readUnless(tag).statusCode()).isEqualTo(304);
        facts.add(story.analyzed(1, 2, 80.0));
        publishAndAwait(story, facts);
        assertThat(readUnless(tag).statusCode()).isEqualTo(200);
    }

    @Test
    void hidesEverythingFromOtherOrganisations() {
        publishAndAwait(story, story.whole());
        String other = "org-" + UUID.randomUUID();

        problem(get(other, "/api/v1/results/" + story.interview()), 404, "not-found");
        problem(get(other, "/api/v1/results/" + story.interview() + "/answers/q1/video"), 404, "not-found");
        assertThat(get(other, "/api/v1/results").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void answersAnIdThatIsNoneLikeAnUnknownOne() {
        problem(get(story.organisation(), "/api/v1/results/not-an-id"), 404, "not-found");
    }

    @Test
    void keepsAnUnreadableRecordAsADeadLetterWhileTheOthersGoOn() {
        publisher().publishGarbage("interview-analyzed", story.interview().toString());

        publishAndAwait(story, story.whole());

        await().atMost(PATIENCE).until(() -> deadLetters(story.interview()) == 1);
    }

    private long deadLetters(UUID key) {
        return pool.preparedQuery("select count(*) from dead_letter where key = $1")
                .execute(Tuple.of(key.toString()))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private Response readUnless(String tag) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("recruiter", story.organisation()))
                .header("If-None-Match", tag)
                .get("/api/v1/results/" + story.interview());
    }
}
