package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.Verdict;
import dev.hirenow.common.testing.CountedPostgres;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.IncompleteScores;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.ReportChangeLog;
import dev.hirenow.results.report.ReportFilter;
import dev.hirenow.results.report.ReportPage;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.ReviewSummary;
import dev.hirenow.results.report.SortKey;
import dev.hirenow.results.report.StateName;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.CaseFilesContract;
import dev.hirenow.results.review.Rating;
import dev.hirenow.results.review.ReviewAuthor;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.review.WriteReview;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(CountedPostgres.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class PostgresCaseFilesTest extends CaseFilesContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Projection projection;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Reports reports;

    @Inject
    WriteReview write;

    @Inject
    ReportChangeLog changes;

    @Inject
    Pool pool;

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Override
    protected Projection projection() {
        return projection;
    }

    @Override
    protected CaseFiles caseFiles() {
        return caseFiles;
    }

    @Test
    void showsOpinionsInTheListAndSortsThoseWithoutAModelByThem() {
        InterviewStory human = InterviewStory.in(story.organisation()).ratedBy(ScoringMode.HUMAN_ONLY);
        projection.store(story.whole()).await().atMost(PATIENCE);
        projection
                .store(List.of(human.created(), human.submitted(1, 1, 1, 1)))
                .await()
                .atMost(PATIENCE);
        write.rate(wish(human), List.of(new Rating("q1", "c1", 5)), null)
                .chain(() -> write.decide(wish(human), Verdict.ADVANCE, null))
                .await()
                .atMost(PATIENCE);

        List<ReportSummary> lines = reports.page(new ReportQuery(
                        story.organisation(), null, null, List.of(), SortKey.SCORE, true, 10, Optional.empty()))
                .await()
                .atMost(PATIENCE)
                .lines();

        assertThat(lines).extracting(ReportSummary::interviewId).containsExactly(human.interview(), story.interview());
        assertThat(lines.getFirst().reviewSummary()).isEqualTo(new ReviewSummary(Verdict.ADVANCE, 100.0, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"true,LAST", "false,LAST", "true,MIXED", "false,MIXED"})
    void walksOnBehindALineWhosePeoplesRatingsLapsed(boolean descending, IncompleteScores incomplete) {
        for (int n = 0; n < 5; n++) {
            InterviewStory human = InterviewStory.in(story.organisation()).ratedBy(ScoringMode.HUMAN_ONLY);
            projection
                    .store(List.of(human.created(), human.submitted(1, 1)))
                    .await()
                    .atMost(PATIENCE);
            write.rate(wish(human), List.of(new Rating("q1", "c1", 5)), null)
                    .await()
                    .atMost(PATIENCE);
            if (n % 2 == 0) {
                projection.store(List.of(human.submitted(2, 2))).await().atMost(PATIENCE);
            }
        }
        ReportQuery query = new ReportQuery(
                story.organisation(), ReportFilter.ALL, SortKey.SCORE, descending, incomplete, 1, Optional.empty());

        List<UUID> walked = new ArrayList<>();
        ReportPage page = reports.page(query).await().atMost(PATIENCE);
        while (page.more() && walked.size() < 9) {
            walked.add(page.lines().getFirst().interviewId());
            query = query.after(ReportQuery.Mark.of(page.lines().getLast(), SortKey.SCORE));
            page = reports.page(query).await().atMost(PATIENCE);
        }
        walked.add(page.lines().getFirst().interviewId());

        assertThat(walked).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void findsWhatPeopleReviewedByItsStateWhateverComesLater() {
        InterviewStory human = story.ratedBy(ScoringMode.HUMAN_ONLY);
        projection
                .store(List.of(human.created(), human.submitted(1, 1), human.transcript("q1", 1, 1)))
                .await()
                .atMost(PATIENCE);
        assertThat(inState(StateName.AWAITING_REVIEW)).isEqualTo(List.of(human.interview()));

        write.rate(wish(human), List.of(new Rating("q1", "c1", 5)), null)
                .await()
                .atMost(PATIENCE);
        assertThat(inState(StateName.REVIEWED)).isEqualTo(List.of(human.interview()));

        projection.store(List.of(human.transcript("q1", 1, 2))).await().atMost(PATIENCE);
        assertThat(inState(StateName.REVIEWED)).isEqualTo(List.of(human.interview()));
        projection.store(List.of(human.submitted(2, 1))).await().atMost(PATIENCE);
        assertThat(inState(StateName.AWAITING_REVIEW)).isEqualTo(List.of(human.interview()));
    }

    @Test
    void keepsOpinionsWhenLaterFactsCome() {
        projection.store(story.whole()).await().atMost(PATIENCE);
        write.decide(wish(story), Verdict.HOLD, null).await().atMost(PATIENCE);

        projection.store(List.of(story.analyzed(1, 2, 80.0))).await().atMost(PATIENCE);

        assertThat(reports.page(new ReportQuery(
                                story.organisation(), null, null, List.of(), SortKey.SCORE, true, 10, Optional.empty()))
                        .await()
                        .atMost(PATIENCE)
                        .lines()
                        .getFirst()
                        .reviewSummary()
                        .verdict())
                .isEqualTo(Verdict.HOLD);
    }

    @Test
    void tellsWhatChangedByFactsAndByPeople() {
        long before = changes.now().await().atMost(PATIENCE);
        projection.store(story.whole()).await().atMost(PATIENCE);
        long between = changes.now().await().atMost(PATIENCE);
        write.decide(wish(story), Verdict.HOLD, null).await().atMost(PATIENCE);

        assertThat(changed(before)).contains(story.interview());
        assertThat(changed(between)).contains(story.interview());
        assertThat(changed(changes.now().await().atMost(PATIENCE))).doesNotContain(story.interview());
    }

    @Test
    void cannotChangeWhatWasWritten() {
        assertThatThrownBy(() -> pool.query("update review_entry set body = '{}'")
                        .execute()
                        .await()
                        .atMost(PATIENCE))
                .hasMessageContaining("permission denied");
    }

    private List<UUID> inState(StateName state) {
        ReportQuery query = new ReportQuery(
                story.organisation(), state, null, List.of(), SortKey.CREATED, true, 10, Optional.empty());
        return reports.page(query).await().atMost(PATIENCE).lines().stream()
                .map(ReportSummary::interviewId)
                .toList();
    }

    private List<UUID> changed(long mark) {
        return changes.since(mark).await().atMost(PATIENCE).changes().stream()
                .map(ReportChangeLog.Change::interviewId)
                .toList();
    }

    private static ReviewEntryContext wish(InterviewStory of) {
        return new ReviewEntryContext(
                of.organisation(), of.interview(), new ReviewAuthor("ada", "Ada L."), Optional.empty());
    }
}
