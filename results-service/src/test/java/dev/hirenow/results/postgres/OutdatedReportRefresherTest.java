package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ScoredBy;
import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.ScoreSummary;
import dev.hirenow.results.report.SortKey;
import dev.hirenow.results.review.Rating;
import dev.hirenow.results.review.ReviewAuthor;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.review.WriteReview;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

/** A line that an earlier release left with the model's score gets the score that counts. */
@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class OutdatedReportRefresherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Inject
    OutdatedReportRefresher refresher;

    @Inject
    Projection projection;

    @Inject
    WriteReview write;

    @Inject
    Reports reports;

    @Test
    void computesTheLinesThatAreMarkedAndNoOthers() {
        InterviewStory other = InterviewStory.in(story.organisation());
        for (InterviewStory each : List.of(story, other)) {
            done(projection.store(each.whole()));
            done(write.override(context(each), new Rating("q1", "c1", 1), "Heard it."));
            TableOwner.execute("update report set score = 62.5, scored_by = null where interview_id = '%s'"
                    .formatted(each.interview()));
        }
        TableOwner.execute("insert into report_outdated (organisation, interview_id) values ('%s', '%s'), ('%s', '%s')"
                .formatted(story.organisation(), story.interview(), story.organisation(), UUID.randomUUID()));

        assertThat(done(refresher.refresh())).isEqualTo(2);

        assertThat(score(story).score()).isEqualTo(37.5);
        assertThat(score(story).scoredBy()).isEqualTo(ScoredBy.AI_AND_PEOPLE);
        assertThat(score(other).score()).isEqualTo(62.5);
        assertThat(RowCount.of("report_outdated where organisation = '%s'".formatted(story.organisation())))
                .isZero();
    }

    @Test
    void goesOnWhereOneInterviewCannotBeRead() {
        InterviewStory broken = InterviewStory.in(story.organisation());
        for (InterviewStory each : List.of(broken, story)) {
            done(projection.store(each.whole()));
            TableOwner.execute("insert into report_outdated (organisation, interview_id) values ('%s', '%s')"
                    .formatted(each.organisation(), each.interview()));
        }
        TableOwner.execute("""
                insert into review_entry (organisation, interview_id, number, kind, at, body)
                values ('%s', '%s', 1, 'SCORECARD', now(), '{')
                """.formatted(broken.organisation(), broken.interview()));

        assertThat(done(refresher.refresh())).isEqualTo(1);

        assertThat(RowCount.of("report_outdated where interview_id = '%s'".formatted(story.interview())))
                .isZero();
        TableOwner.execute("delete from report_outdated where interview_id = '%s'".formatted(broken.interview()));
    }

    private ScoreSummary score(InterviewStory of) {
        ReportQuery all =
                new ReportQuery(of.organisation(), null, null, List.of(), SortKey.CREATED, true, 10, Optional.empty());
        return done(reports.page(all)).lines().stream()
                .filter(line -> line.interviewId().equals(of.interview()))
                .findFirst()
                .orElseThrow()
                .score();
    }

    private static ReviewEntryContext context(InterviewStory of) {
        return new ReviewEntryContext(
                of.organisation(), of.interview(), new ReviewAuthor("ada", "Ada L."), Optional.empty());
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
