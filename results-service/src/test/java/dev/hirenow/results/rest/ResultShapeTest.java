package dev.hirenow.results.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.Verdict;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.Rating;
import dev.hirenow.results.review.ReviewAuthor;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewHistory;
import dev.hirenow.results.review.ScorecardTotals;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rendered results are stored, and clients cache them. A change of the rendering must raise {@link ResultETag#SHAPE} and
 * store the new rendering under the new name; this test writes it to target.
 */
@QuarkusTest
class ResultShapeTest extends RunningService {

    private static final InterviewStory STORY =
            new InterviewStory(new UUID(1, 1), "acme", new UUID(1, 2), "Ada Lovelace", ScoringMode.AI, 0);
    private static final ReviewAuthor GRACE = new ReviewAuthor("u1", "Grace");
    private static final Instant AT = InterviewStory.BEGINNING.plusSeconds(500);

    @Inject
    ResultJsonRenderer json;

    @Inject
    ObjectMapper mapper;

    @Test
    void looksAsItDidWhenItsShapeWasNamed() throws IOException {
        String now = Stream.of(
                        file(List.of(STORY.created()), List.of()),
                        file(STORY.whole(), List.of()),
                        file(STORY.whole(), entries()),
                        file(List.of(STORY.created(), STORY.submitted(1, 1, 1, 1), STORY.failed(1)), List.of()),
                        file(List.of(STORY.created(), STORY.closed(ClosedCause.WITHDRAWN)), List.of()),
                        file(List.of(STORY.created(), STORY.reopened(1, 150, "q1", "q3")), List.of()))
                .map(file -> new String(json.bytes(file), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n", "", "\n"));
        String name = "result-shape-" + ResultETag.SHAPE.replace("-", ".json");
        Files.writeString(Path.of("target", name), now);

        try (InputStream kept = getClass().getResourceAsStream("/shapes/" + name)) {
            assertThat(kept).as(name).isNotNull();
            assertThat(results(now)).isEqualTo(results(new String(kept.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private List<JsonNode> results(String lines) throws IOException {
        try (MappingIterator<JsonNode> read = mapper.readerFor(JsonNode.class).readValues(lines)) {
            return read.readAll();
        }
    }

    private static CaseFile file(List<Fact> facts, List<ReviewEntry> entries) {
        return new CaseFile(Report.of(facts).orElseThrow(), new ReviewHistory(entries));
    }

    private static List<ReviewEntry> entries() {
        Rating rating = new Rating("q1", "c1", 3);
        return List.of(
                new ReviewEntry.Note(1, GRACE, AT, "Asked for a second opinion."),
                new ReviewEntry.Override(2, GRACE, AT, 1, 1, rating, 4, "Less than that."),
                new ReviewEntry.Scorecard(
                        3,
                        GRACE,
                        AT,
                        1,
                        List.of(rating),
                        null,
                        ScorecardTotals.of(List.of(InterviewStory.question(1)), List.of(rating))),
                new ReviewEntry.Decision(
                        4, GRACE, AT, Verdict.HOLD, "Not yet.", new ReviewEntry.Basis(1, 1, 62.5, 50.0, 58.33)));
    }
}
