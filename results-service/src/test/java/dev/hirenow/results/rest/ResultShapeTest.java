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
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.Verdict;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.Entry;
import dev.hirenow.results.review.HumanTotals;
import dev.hirenow.results.review.Person;
import dev.hirenow.results.review.Rating;
import dev.hirenow.results.review.Review;
import dev.hirenow.results.testing.RunningService;
import dev.hirenow.results.testing.Story;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rendered results are stored, and clients cache them. A change of the rendering must raise {@link FileTag#SHAPE} and
 * store the new rendering under the new name; this test writes it to target.
 */
@QuarkusTest
class ResultShapeTest extends RunningService {

    private static final Story STORY =
            new Story(new UUID(1, 1), "acme", new UUID(1, 2), "Ada Lovelace", ScoringMode.AI, 0);
    private static final Person GRACE = new Person("u1", "Grace");
    private static final Instant AT = Story.BEGINNING.plusSeconds(500);

    @Inject
    ResultJson json;

    @Inject
    ObjectMapper mapper;

    @Test
    void looksAsItDidWhenItsShapeWasNamed() throws IOException {
        String now = Stream.of(
                        file(List.of(STORY.created()), List.of()),
                        file(STORY.whole(), List.of()),
                        file(STORY.whole(), entries()),
                        file(List.of(STORY.created(), STORY.submitted(1, 1, 1, 1), STORY.failed(1)), List.of()),
                        file(List.of(STORY.created(), STORY.closed(ClosedCause.WITHDRAWN)), List.of()))
                .map(file -> new String(json.bytes(file), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n", "", "\n"));
        String name = "result-shape-" + FileTag.SHAPE.replace("-", ".json");
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

    private static CaseFile file(List<Fact> facts, List<Entry> entries) {
        return new CaseFile(Report.of(facts).orElseThrow(), new Review(entries));
    }

    private static List<Entry> entries() {
        Rating rating = new Rating("q1", "c1", 3);
        return List.of(
                new Entry.Note(1, GRACE, AT, "Asked for a second opinion."),
                new Entry.Override(2, GRACE, AT, 1, 1, rating, 4, "Less than that."),
                new Entry.Scorecard(
                        3,
                        GRACE,
                        AT,
                        1,
                        List.of(rating),
                        null,
                        HumanTotals.of(List.of(Story.question(1)), List.of(rating))),
                new Entry.Decision(4, GRACE, AT, Verdict.HOLD, "Not yet.", new Entry.Basis(1, 1, 62.5, 50.0)));
    }
}
