package dev.hirenow.results.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

/** What filters and searches of {@link Reports} select, count and find, whatever the implementation. */
public abstract class ReportFiltersContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    // Each test has its own organisation, so that it sees only what it stored.
    private final String organisation = "org-" + UUID.randomUUID();

    protected abstract Projection projection();

    protected abstract Reports reports();

    @Test
    void filtersByScoreDecisionReviewAndSubmission() {
        InterviewStory scored = InterviewStory.in(organisation).at(0);
        InterviewStory invited = InterviewStory.in(organisation).at(1);
        store(scored.whole());
        store(List.of(invited.created()));
        Instant submitted = scored.submitted(1, 1, 2, 1).submittedAt();

        assertThat(selected(only(null, 62.5, 62.5, null, null, null))).containsExactly(scored.interview());
        assertThat(selected(only(null, 62.6, null, null, null, null))).isEmpty();
        assertThat(selected(only(null, null, 62.4, null, null, null))).isEmpty();
        assertThat(selected(only(null, null, 100.0, null, null, null))).containsExactly(scored.interview());
        assertThat(selected(only(DecisionFilter.OPEN, null, null, null, null, null)))
                .containsExactly(scored.interview());
        assertThat(selected(only(DecisionFilter.HOLD, null, null, null, null, null)))
                .isEmpty();
        assertThat(selected(only(null, null, null, true, null, null))).containsExactly(scored.interview());
        assertThat(selected(only(null, null, null, false, null, null))).isEmpty();
        assertThat(selected(only(null, null, null, null, submitted, submitted.plusMillis(1))))
                .containsExactly(scored.interview());
        assertThat(selected(only(null, null, null, null, null, submitted))).isEmpty();
    }

    @Test
    void findsWhatWasSaidInTheAnswersThatCount() {
        InterviewStory story = InterviewStory.in(organisation);
        InterviewStory other = InterviewStory.in(organisation);
        store(List.of(story.created(), story.saying("q1", 1, "en", "First we shipped a small release,")));
        store(List.of(
                story.saying("q2", 1, "en", "an older attempt"), story.saying("q2", 2, "en", "Kafka arrived later")));
        store(List.of(other.created(), other.saying("q1", 1, "en", "A release came later"), other.submitted(1, 1)));

        assertThat(said("small release")).isEmpty();
        store(List.of(story.submitted(1, 1, 2)));

        assertThat(said("small release", "kafka")).containsExactly(story.interview());
        assertThat(said("release")).containsExactlyInAnyOrder(story.interview(), other.interview());
        assertThat(said("release kafka")).isEmpty();
        assertThat(said("older")).isEmpty();
        assertThat(hits(story, "small release", "kafka"))
                .containsExactly(
                        new TranscriptHit("q1", 2_000, "First we shipped a", "small release,", ""),
                        new TranscriptHit("q2", 0, "", "Kafka", "arrived later"));
        assertThat(selected(ReportFilter.of(StateName.INVITED, null, List.of()).withTerms(List.of("release"))))
                .isEmpty();
    }

    @Test
    void findsInAReopenedAnswerOnlyWhatCountsNow() {
        InterviewStory story = InterviewStory.in(organisation);
        store(List.of(story.created(), story.saying("q1", 1, "en", "an early thought"), story.submitted(1, 1)));
        store(List.of(story.saying("q1", 2, "en", "a better idea"), story.submitted(2, 2)));

        assertThat(said("early")).isEmpty();
        assertThat(said("better")).containsExactly(story.interview());
    }

    @Test
    void showsNoTranscriptToOtherOrganisations() {
        InterviewStory story = InterviewStory.in(organisation + "-other");
        store(List.of(story.created(), story.saying("q1", 1, "en", "a secret word"), story.submitted(1, 1)));

        assertThat(said("secret")).isEmpty();
        assertThat(reports()
                        .hits(organisation, List.of("secret"), List.of(story.interview()))
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
    }

    @Test
    void countsWhatAFilterSelects() {
        store(InterviewStory.in(organisation).whole());
        store(InterviewStory.in(organisation).whole());
        store(List.of(InterviewStory.in(organisation).created()));

        assertThat(count(ReportFilter.ALL)).isEqualTo(new ReportCount(3, false));
        assertThat(count(ReportFilter.of(StateName.INVITED, null, List.of()))).isEqualTo(new ReportCount(1, false));
        assertThat(count(ReportFilter.of(null, null, List.of("ada")))).isEqualTo(new ReportCount(3, false));
        assertThat(count(ReportFilter.ALL.withTerms(List.of("measured")))).isEqualTo(new ReportCount(2, false));
        assertThat(count(only(null, 1.0, null, null, null, null).withTerms(List.of("measured"))))
                .isEqualTo(new ReportCount(2, false));
    }

    private static ReportFilter only(
            DecisionFilter decision,
            Double minScore,
            Double maxScore,
            Boolean needsReview,
            Instant submittedFrom,
            Instant submittedBefore) {
        return new ReportFilter(
                null,
                null,
                List.of(),
                List.of(),
                null,
                decision,
                minScore,
                maxScore,
                needsReview,
                submittedFrom,
                submittedBefore);
    }

    private List<UUID> selected(ReportFilter filter) {
        List<List<UUID>> pages = Arrays.stream(SortKey.values())
                .map(sort -> page(new ReportQuery(
                                organisation, filter, sort, true, IncompleteScores.LAST, 10, Optional.empty()))
                        .lines()
                        .stream()
                        .map(ReportSummary::interviewId)
                        .toList())
                .toList();
        assertThat(pages).allSatisfy(each -> assertThat(each).containsExactlyInAnyOrderElementsOf(pages.getFirst()));
        return pages.getFirst();
    }

    private List<UUID> said(String... terms) {
        return selected(ReportFilter.ALL.withTerms(List.of(terms)));
    }

    private List<TranscriptHit> hits(InterviewStory story, String... terms) {
        return reports()
                .hits(organisation, List.of(terms), List.of(story.interview()))
                .await()
                .atMost(PATIENCE)
                .get(story.interview());
    }

    private ReportCount count(ReportFilter filter) {
        return reports().count(organisation, filter).await().atMost(PATIENCE);
    }

    private void store(List<? extends Fact> facts) {
        projection().store(facts).await().atMost(PATIENCE);
    }

    private ReportPage page(ReportQuery query) {
        return reports().page(query).await().atMost(PATIENCE);
    }
}
