package dev.hirenow.results.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.erasure.Erasures;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.RenderedResultCache;
import dev.hirenow.results.review.RenderedResultCache.Detail;
import dev.hirenow.results.review.RenderedResultCache.Key;
import dev.hirenow.results.review.ReviewAuthor;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.review.WriteReview;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

/** A detail is created once per version of its file, and is never served for another version. */
@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class PostgresRenderedResultCacheTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());
    private final AtomicInteger made = new AtomicInteger();

    @Inject
    Projection projection;

    @Inject
    RenderedResultCache renderedResults;

    @Inject
    CaseFiles caseFiles;

    @Inject
    WriteReview write;

    @Inject
    Erasures erasures;

    @Test
    void isMadeOnceHoweverOftenItIsRead() {
        done(projection.store(story.whole()));

        Detail first = read("1-").orElseThrow();
        Detail second = read("1-").orElseThrow();

        assertThat(made).hasValue(1);
        assertThat(first.version()).isEqualTo(second.version()).isEqualTo(file().version());
        assertThat(text(second)).isEqualTo(text(first)).isEqualTo("1-" + file().version());
    }

    @Test
    void isMadeAgainAfterAFact() {
        done(projection.store(List.of(story.created())));
        read("1-");

        done(projection.store(story.whole()));

        assertThat(read("1-").orElseThrow().version()).isEqualTo(file().version());
        assertThat(made).hasValue(2);
    }

    @Test
    void isMadeAgainAfterAnEntry() {
        done(projection.store(story.whole()));
        read("1-");

        done(write.note(
                new ReviewEntryContext(
                        story.organisation(), story.interview(), new ReviewAuthor("u1", "Grace"), Optional.empty()),
                "Good."));

        assertThat(read("1-").orElseThrow().version())
                .isEqualTo(file().version())
                .endsWith("-1");
        assertThat(made).hasValue(2);
    }

    @Test
    void isMadeAgainInAnotherShape() {
        done(projection.store(story.whole()));
        read("1-");

        assertThat(text(read("2-").orElseThrow())).startsWith("2-");
        assertThat(made).hasValue(2);
    }

    @Test
    void isMadeForInterviewsOfAReleaseThatKeptNone() {
        done(projection.store(story.whole()));
        TableOwner.execute("delete from report_change where interview_id = '%s'".formatted(story.interview()));

        read("1-");

        assertThat(read("1-")).isPresent();
        assertThat(made).hasValue(1);
    }

    @Test
    void leavesOutWhatTheReaderHas() {
        done(projection.store(story.whole()));
        String version = read("1-").orElseThrow().version();

        Detail known = read(key("1-"), "\"1-" + version + "\"").orElseThrow();

        assertThat(known.version()).isEqualTo(version);
        assertThat(known.body()).isEmpty();
        assertThat(read(key("1-"), "\"1-other\"").orElseThrow().body()).isPresent();
    }

    @Test
    void isForItsOrganisationAlone() {
        done(projection.store(story.whole()));
        read("1-");

        assertThat(read(new Key("org-other", story.interview(), "1-"), "")).isEmpty();
    }

    @Test
    void isNotKeptOfWhatIsErasedWhileItIsMade() {
        done(projection.store(story.whole()));
        CompletableFuture<Void> reading = new CompletableFuture<>();
        CompletableFuture<Void> erased = new CompletableFuture<>();

        var read = renderedResults
                .find(key("1-"), "", file -> {
                    reading.complete(null);
                    erased.join();
                    return render("1-", file);
                })
                .subscribeAsCompletionStage();
        reading.join();
        done(erasures.erase(new InterviewErased(story.interview(), story.organisation(), Instant.now())));
        erased.complete(null);

        assertThat(read.join()).isPresent();
        assertThat(read("1-")).isEmpty();
        assertThat(kept()).isZero();
    }

    private long kept() {
        return RowCount.of("report_detail where interview_id = '%s'".formatted(story.interview()));
    }

    private CaseFile file() {
        return done(caseFiles.find(story.organisation(), story.interview())).orElseThrow();
    }

    private Optional<Detail> read(String shape) {
        return read(key(shape), "");
    }

    private Optional<Detail> read(Key key, String known) {
        return done(renderedResults.find(key, known, file -> render(key.shape(), file)));
    }

    private Key key(String shape) {
        return new Key(story.organisation(), story.interview(), shape);
    }

    private byte[] render(String shape, CaseFile file) {
        made.incrementAndGet();
        return (shape + file.version()).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Detail detail) {
        return new String(detail.body().orElseThrow(), StandardCharsets.UTF_8);
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
