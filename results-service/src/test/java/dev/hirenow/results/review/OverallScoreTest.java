package dev.hirenow.results.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.ScoredBy;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.ScoreSummary;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

/** In the stories the model rates the first two of three questions with 4, which is worth 75, and the third not at all. */
class OverallScoreTest {

    private static final Instant AT = InterviewStory.BEGINNING;
    private static final ReviewAuthor ADA = new ReviewAuthor("ada", "Ada L.");
    private static final ReviewAuthor BOB = new ReviewAuthor("bob", "Bob B.");
    private static final InterviewStory STORY = InterviewStory.in("acme");

    private final List<ReviewEntry> entries = new ArrayList<>();

    @Test
    void isThePublishedScoreAsLongAsOnlyTheModelHasRated() {
        assertThat(score(STORY.whole()))
                .isEqualTo(new ScoreSummary(62.5, 0.66, ScoredBy.AI, 62.5, 2, gaps("CORRUPT_RECORDING", 1)));
    }

    @Test
    void takesAnOverrideInPlaceOfTheModelsRating() {
        override(ADA, "q1", 1, 1);

        ScoreSummary score = score(STORY.whole());

        assertThat(score.score()).isEqualTo(37.5);
        assertThat(score.modelScore()).isEqualTo(62.5);
        assertThat(score.scoredBy()).isEqualTo(ScoredBy.AI_AND_PEOPLE);
    }

    @Test
    void takesTheMeanOfPeoplesRatingsOfACriterion() {
        scorecard(ADA, 1, new Rating("q1", "c1", 1));
        scorecard(BOB, 1, new Rating("q1", "c1", 4));

        assertThat(overall(STORY.whole()).answer("q1"))
                .hasValueSatisfying(answer -> assertThat(answer.score()).isEqualTo(37.5));
    }

    @Test
    void countsOnlyWhatAPersonSaidLast() {
        override(ADA, "q1", 1, 1);
        scorecard(ADA, 1, new Rating("q1", "c1", 5));
        override(BOB, "q2", 5, 1);
        override(ADA, "q2", 1, 1);

        OverallScore overall = overall(STORY.whole());

        assertThat(overall.answer("q1"))
                .hasValueSatisfying(answer -> assertThat(answer.score()).isEqualTo(100));
        assertThat(overall.answer("q2"))
                .hasValueSatisfying(answer -> assertThat(answer.score()).isEqualTo(0));
    }

    @Test
    void isCompleteWherePeopleRatedWhatTheModelCouldNot() {
        scorecard(ADA, 1, new Rating("q3", "c1", 3));

        ScoreSummary score = score(STORY.whole());

        assertThat(score.complete()).isTrue();
        assertThat(score.gaps()).isEmpty();
        assertThat(score.answers()).isEqualTo(3);
    }

    @Test
    void saysWhatIsMissingOfARatingByPeopleAlone() {
        InterviewStory human = STORY.ratedBy(ScoringMode.HUMAN_ONLY);
        scorecard(ADA, 1, new Rating("q1", "c1", 5));

        ScoreSummary score = score(List.of(human.created(), human.submitted(1, 1, 1, 1)));

        assertThat(score.score()).isEqualTo(100);
        assertThat(score.coverage()).isEqualTo(0.3333);
        assertThat(score.scoredBy()).isEqualTo(ScoredBy.PEOPLE);
        assertThat(score.complete()).isFalse();
        assertThat(score.gaps()).isEqualTo(gaps("NOT_RATED_YET", 2));
    }

    @Test
    void dropsRatingsOfAnAnswerThatWasRecordedAgain() {
        override(ADA, "q1", 1, 1);
        override(ADA, "q2", 5, 1);
        List<Fact> facts = with(STORY.submitted(2, 2, 2, 1));

        OverallScore overall = overall(facts);

        assertThat(overall.answer("q1"))
                .hasValueSatisfying(answer -> assertThat(answer.coverage()).isZero());
        assertThat(overall.answer("q2"))
                .hasValueSatisfying(answer -> assertThat(answer.score()).isEqualTo(100));
        assertThat(score(facts).complete()).isFalse();
    }

    @Test
    void keepsPeoplesRatingsWhenTheSameAnswersAreScoredAgain() {
        override(ADA, "q1", 1, 1);
        InterviewAnalyzed again = STORY.analyzed(2, 1, 62.5);

        assertThat(overall(with(STORY.submitted(2, 1, 2, 1), again)).answer("q1"))
                .hasValueSatisfying(answer -> assertThat(answer.score()).isEqualTo(0));
    }

    @Test
    void isNotThereBeforeAnybodyHasRated() {
        assertThat(score(List.of(STORY.created(), STORY.submitted(1, 1, 1, 1)))).isEqualTo(ScoreSummary.NONE);
    }

    private static List<Fact> with(Fact... later) {
        return Stream.concat(STORY.whole().stream(), Stream.of(later)).toList();
    }

    private static SortedMap<String, Integer> gaps(String reason, int answers) {
        return new TreeMap<>(Map.of(reason, answers));
    }

    private OverallScore overall(List<Fact> facts) {
        return OverallScore.of(file(facts)).orElseThrow();
    }

    private ScoreSummary score(List<Fact> facts) {
        ReportSummary line = file(facts).summary();
        return line.score();
    }

    private CaseFile file(List<Fact> facts) {
        return new CaseFile(Report.of(facts).orElseThrow(), new ReviewHistory(entries));
    }

    private void override(ReviewAuthor by, String question, int rating, int submission) {
        entries.add(new ReviewEntry.Override(
                entries.size() + 1, by, AT, submission, 1, new Rating(question, "c1", rating), 4, "Heard it."));
    }

    private void scorecard(ReviewAuthor by, int submission, Rating... ratings) {
        entries.add(new ReviewEntry.Scorecard(
                entries.size() + 1,
                by,
                AT,
                submission,
                List.of(ratings),
                null,
                ScorecardTotals.of(List.of(InterviewStory.question(1)), List.of())));
    }
}
