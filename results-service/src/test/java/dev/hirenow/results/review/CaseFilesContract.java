package dev.hirenow.results.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.Verdict;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.report.ReviewSummary;
import dev.hirenow.results.report.StateName;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

/** Contract of every implementation of {@link CaseFiles}, with the rules for writing entries. */
public abstract class CaseFilesContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ReviewAuthor ADA = new ReviewAuthor("ada", "Ada L.");
    private static final ReviewAuthor BOB = new ReviewAuthor("bob", "Bob B.");

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    protected abstract Projection projection();

    protected abstract CaseFiles caseFiles();

    @Test
    void readsBackWhatWasWritten() {
        store(story.whole());
        decide(ADA, Verdict.HOLD, null);
        rate(ADA, new Rating("q1", "c1", 4));
        note(BOB, "Call again.");

        ReviewHistory review = file().review();

        assertThat(review.version()).isEqualTo(3);
        assertThat(review.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo(ADA);
            assertThat(decision.basis()).isEqualTo(new ReviewEntry.Basis(1, 1, 62.5, null, 62.5));
        });
        assertThat(review.notes()).extracting(ReviewEntry.Note::text).containsExactly("Call again.");
        assertThat(review.scorecards())
                .singleElement()
                .satisfies(card -> assertThat(card.totals().score()).isEqualTo(75.0));
    }

    @Test
    void keepsEveryDecisionAndCountsTheLast() {
        store(story.whole());

        decide(ADA, Verdict.HOLD, null);
        decide(BOB, Verdict.REJECT, "Not this time.");

        assertThat(file().review().decisions())
                .extracting(ReviewEntry.Decision::verdict)
                .containsExactly(Verdict.HOLD, Verdict.REJECT);
        assertThat(file().review().opinion().verdict()).isEqualTo(Verdict.REJECT);
    }

    @Test
    void rejectsNobodyWithoutAReason() {
        store(story.whole());

        ReviewOutcome outcome = decide(ADA, Verdict.REJECT, null);

        assertThat(outcome).isEqualTo(new ReviewOutcome.Invalid("reason", "Enter a reason to reject."));
        assertThat(file().review()).isEqualTo(ReviewHistory.EMPTY);
    }

    @Test
    void refusesADecisionOnWhatHasChanged() {
        store(story.whole());
        String seen = file().version();
        decide(BOB, Verdict.ADVANCE, null);

        ReviewOutcome outcome = waited(write().decide(wish(ADA, Optional.of(seen)), Verdict.REJECT, "No."));

        assertThat(outcome).isEqualTo(new ReviewOutcome.ChangedMeanwhile());
        assertThat(file().review().decisions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = ClosedCause.class)
    void decidesNothingAboutAnInterviewThatHasEnded(ClosedCause cause) {
        store(List.of(story.created(), story.closed(cause)));

        assertThat(decide(ADA, Verdict.ADVANCE, null)).isEqualTo(new ReviewOutcome.Ended());
        assertThat(rate(ADA, new Rating("q1", "c1", 4))).isEqualTo(new ReviewOutcome.Ended());
        assertThat(note(ADA, "Withdrew by telephone.")).isInstanceOf(ReviewOutcome.Written.class);
    }

    @Test
    void decidesNothingBeforeTheSubmission() {
        store(List.of(story.created(), story.video("q1", 1)));

        assertThat(decide(ADA, Verdict.ADVANCE, null)).isEqualTo(new ReviewOutcome.NotSubmitted());
    }

    @Test
    void hidesFilesFromOtherOrganisations() {
        store(story.whole());

        ReviewEntryContext foreign =
                new ReviewEntryContext(story.organisation() + "-other", story.interview(), ADA, Optional.empty());

        assertThat(waited(write().decide(foreign, Verdict.ADVANCE, null))).isEqualTo(new ReviewOutcome.Unknown());
        assertThat(caseFiles()
                        .find(foreign.organisation(), story.interview())
                        .await()
                        .atMost(PATIENCE))
                .isEmpty();
        assertThat(file().review()).isEqualTo(ReviewHistory.EMPTY);
    }

    @Test
    void takesTheMeanOfPeoplesLatestScorecards() {
        InterviewStory human = story.ratedBy(ScoringMode.HUMAN_ONLY);
        store(List.of(human.created(), human.submitted(1, 1, 1, 1)));
        rate(ADA, new Rating("q1", "c1", 1));
        rate(ADA, new Rating("q1", "c1", 5));
        rate(BOB, new Rating("q2", "c1", 3));

        assertThat(file().review().opinion()).isEqualTo(new ReviewSummary(null, 75.0, 2, 1));
    }

    @Test
    void awaitsPeopleOnlyUntilOneHasRatedTheLatestSubmission() {
        InterviewStory human = story.ratedBy(ScoringMode.HUMAN_ONLY);
        store(List.of(human.created(), human.submitted(1, 1), human.transcript("q1", 1, 1)));
        assertThat(file().state()).isEqualTo(StateName.AWAITING_REVIEW);

        rate(ADA, new Rating("q1", "c1", 4));
        assertThat(file().state()).isEqualTo(StateName.REVIEWED);

        store(List.of(human.submitted(2, 1)));
        assertThat(file().state()).isEqualTo(StateName.AWAITING_REVIEW);
        decide(BOB, Verdict.HOLD, null);
        assertThat(file().state()).isEqualTo(StateName.REVIEWED);
    }

    @Test
    void namesTheRatingThatIsWrong() {
        store(story.whole());

        assertThat(rate(ADA)).isInstanceOf(ReviewOutcome.Invalid.class);
        assertThat(field(rate(ADA, new Rating("q1", "c1", 4), new Rating("q9", "c1", 4))))
                .isEqualTo("ratings[1]");
        assertThat(field(rate(ADA, new Rating("q1", "c1", 4), new Rating("q1", "c1", 4))))
                .isEqualTo("ratings[1]");
        assertThat(field(rate(ADA, new Rating("q1", "c1", 6)))).isEqualTo("ratings[0].rating");
    }

    private static String field(ReviewOutcome outcome) {
        return outcome instanceof ReviewOutcome.Invalid invalid ? invalid.field() : "";
    }

    private ReviewOutcome decide(ReviewAuthor by, Verdict verdict, String reason) {
        return waited(write().decide(wish(by, Optional.empty()), verdict, reason));
    }

    private ReviewOutcome rate(ReviewAuthor by, Rating... ratings) {
        return waited(write().rate(wish(by, Optional.empty()), List.of(ratings), null));
    }

    private ReviewOutcome note(ReviewAuthor by, String text) {
        return waited(write().note(wish(by, Optional.empty()), text));
    }

    private WriteReview write() {
        return new WriteReview(caseFiles());
    }

    private ReviewEntryContext wish(ReviewAuthor by, Optional<String> seen) {
        return new ReviewEntryContext(story.organisation(), story.interview(), by, seen);
    }

    private CaseFile file() {
        return caseFiles()
                .find(story.organisation(), story.interview())
                .await()
                .atMost(PATIENCE)
                .orElseThrow();
    }

    private void store(List<? extends Fact> facts) {
        projection().store(facts).await().atMost(PATIENCE);
    }

    private static ReviewOutcome waited(Uni<ReviewOutcome> outcome) {
        return outcome.await().atMost(PATIENCE);
    }
}
