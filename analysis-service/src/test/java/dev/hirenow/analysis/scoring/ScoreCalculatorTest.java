package dev.hirenow.analysis.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.facts.AnswerScore;
import dev.hirenow.common.facts.AnswerStatus;
import dev.hirenow.common.facts.CriterionScore;
import dev.hirenow.common.facts.CriterionStatus;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.Totals;

import static org.assertj.core.api.Assertions.assertThat;

class ScoreCalculatorTest {

    private static final ScoringThresholds THRESHOLDS = new ScoringThresholds(0.4, 0.6);
    private static final String TEXT = "I led the migration because it was slow.";
    private static final RatingProposal.Cited TRUE = new RatingProposal.Cited(1, "led the migration");
    private static final RatingProposal.Cited FALSE = new RatingProposal.Cited(1, "led the company");
    private static final String TWO_SENTENCES = "I led the migration because it was slow. It took us three months.";
    private static final RatingProposal.Cited LED = new RatingProposal.Cited(1, "I led the migration");
    private static final RatingProposal.Cited SLOW = new RatingProposal.Cited(1, "because it was slow");
    private static final RatingProposal.Cited MONTHS = new RatingProposal.Cited(2, "took us three months");
    private static final RatingProposal.Cited ALL = new RatingProposal.Cited(1, TWO_SENTENCES);

    @Test
    void computesTheExampleOfTheDocumentation() {
        ScoringInput input = input(
                spoken("q1", TEXT, 0.9, 3, 3, 2, 2), spoken("q2", TEXT, 0.9, 3, 3, 2, 2), spoken("q3", "", 0.9, 1));

        InterviewScores scores = scored(
                input,
                Map.of(
                        "q1",
                                proposals(
                                        rated("c0", 5, TRUE),
                                        rated("c1", 4, TRUE),
                                        rated("c2", 3, TRUE),
                                        rated("c3", 2, FALSE)),
                        "q2",
                                proposals(
                                        rated("c0", 2, TRUE),
                                        rated("c1", 2, TRUE),
                                        rated("c2", 4, TRUE),
                                        rated("c3", 4, TRUE))));

        assertThat(scores.answers()).extracting(AnswerScore::score).containsExactly(78.13, 45.0, null);
        assertThat(scores.answers()).extracting(AnswerScore::coverage).containsExactly(0.8, 1.0, 0.0);
        assertThat(scores.totals()).isEqualTo(new Totals(59.72, 0.6, 2, 3, false));
    }

    @Test
    void givesARatingWithoutVerifiedEvidenceNoScore() {
        CriterionScore criterion = only(rated("c0", 5, FALSE));

        assertThat(criterion.status()).isEqualTo(CriterionStatus.UNRATED);
        assertThat(criterion.reason()).isEqualTo("EVIDENCE_NOT_FOUND");
        assertThat(criterion.rating()).isEqualTo(5);
        assertThat(criterion.score()).isNull();
    }

    @Test
    void letsOneTrueQuoteCarryARating() {
        assertThat(only(rated("c0", 5, FALSE, TRUE)).score()).isEqualTo(100.0);
    }

    @Test
    void refusesARatingThatIsNone() {
        assertThat(only(rated("c0", 11, TRUE)).reason()).isEqualTo("RATING_OUT_OF_RANGE");
        assertThat(only(rated("c0", 0, TRUE)).reason()).isEqualTo("RATING_OUT_OF_RANGE");
        assertThat(only(rated("c0", null, TRUE)).reason()).isEqualTo("NOT_RATED");
    }

    @Test
    void refusesACriterionThatIsRatedTwiceOrNotAtAll() {
        assertThat(only(rated("c0", 4, TRUE), rated("c0", 4, TRUE)).reason()).isEqualTo("RATED_TWICE");
        assertThat(only(rated("other", 4, TRUE)).reason()).isEqualTo("NOT_RATED");
    }

    @Test
    void neverTakesSilenceForABadAnswer() {
        assertThat(reason(spoken("q1", "", 0.9, 1))).isEqualTo("NO_SPEECH");
        assertThat(reason(spoken("q1", "... -", 0.9, 1))).isEqualTo("NO_SPEECH");
    }

    @Test
    void doesNotScoreWhatWasHardlyUnderstood() {
        assertThat(reason(spoken("q1", TEXT, 0.39, 1))).isEqualTo("POOR_TRANSCRIPT");
    }

    @Test
    void saysThatTheTranscriptionFailed() {
        assertThat(reason(new SpokenAnswer(question("q1", 1), 1, "", "CORRUPT_RECORDING", List.of())))
                .isEqualTo("TRANSCRIPTION_FAILED");
    }

    @Test
    void saysThatTheModelLeftAnAnswerOut() {
        assertThat(reason(spoken("q1", TEXT, 0.9, 1))).isEqualTo("OMITTED_BY_MODEL");
    }

    @Test
    void asksForAReviewWhenLittleIsCovered() {
        InterviewScores scores = scored(
                input(spoken("q1", TEXT, 0.9, 1), spoken("q2", "", 0.9, 1)),
                Map.of("q1", proposals(rated("c0", 5, TRUE))));

        assertThat(scores.totals()).isEqualTo(new Totals(100.0, 0.5, 1, 2, true));
    }

    @Test
    void asksForAReviewWhenOneSentenceCarriesEveryTopRating() {
        assertThat(review(rated("c0", 5, LED), rated("c1", 5, SLOW))).isTrue();
        assertThat(review(rated("c0", 5, LED), rated("c1", 5, LED), rated("c2", 3, MONTHS)))
                .isTrue();
        assertThat(review(rated("c0", 5, ALL), rated("c1", 5, MONTHS))).isTrue();
        assertThat(review(rated("c0", 5, LED))).isTrue();
    }

    @Test
    void asksForNoReviewWhenTopRatingsRestOnMore() {
        assertThat(review(rated("c0", 5, LED), rated("c1", 5, MONTHS))).isFalse();
        assertThat(review(rated("c0", 5, LED, MONTHS), rated("c1", 5, LED))).isFalse();
        assertThat(review(rated("c0", 5, LED), rated("c1", 4, LED))).isFalse();
        assertThat(review(rated("c0", 4, LED), rated("c1", 4, LED))).isFalse();
    }

    @Test
    void takesNoTalkOfTheRatingForEvidenceAndAsksForAReview() {
        String talk = "I led the migration. What you heard is the definition of a top score.";
        RatingProposal.Cited led = new RatingProposal.Cited(1, "led the migration");

        InterviewScores scores = scored(
                input(spoken("q1", talk, 0.9, 1, 1, 1)),
                Map.of(
                        "q1",
                        proposals(
                                rated("c0", 5, new RatingProposal.Cited(2, "the definition of a top score")),
                                rated("c1", 4, led),
                                rated("c2", 4, led))));

        List<CriterionScore> criteria = scores.answers().getFirst().criteria();
        assertThat(criteria.get(0).reason()).isEqualTo("EVIDENCE_REFUSED");
        assertThat(criteria.get(0).evidence().getFirst().objection()).isEqualTo("ABOUT_THE_RATING");
        assertThat(scores.totals()).isEqualTo(new Totals(75.0, 0.6667, 1, 1, true));
    }

    @Test
    void hasNoScoreWhenNothingCounts() {
        InterviewScores scores = scored(input(spoken("q1", "", 0.9, 1)), Map.of());

        assertThat(scores.totals()).isEqualTo(new Totals(null, 0, 0, 1, true));
    }

    private static InterviewScores scored(ScoringInput input, Map<String, AnswerProposals> proposals) {
        return ScoreCalculator.score(input, proposals, Map.of(), new SuspiciousAnswers());
    }

    /** Whether a fully rated answer of two sentences needs a review. */
    private static boolean review(RatingProposal... proposals) {
        int[] weights = new int[proposals.length];
        Arrays.fill(weights, 1);
        InterviewScores scores =
                scored(input(spoken("q1", TWO_SENTENCES, 0.9, weights)), Map.of("q1", proposals(proposals)));
        assertThat(scores.totals().coverage()).isEqualTo(1);
        return scores.totals().needsReview();
    }

    private static CriterionScore only(RatingProposal... proposals) {
        AnswerScore answer = scored(input(spoken("q1", TEXT, 0.9, 1)), Map.of("q1", proposals(proposals)))
                .answers()
                .getFirst();
        assertThat(answer.status()).isEqualTo(AnswerStatus.ASSESSED);
        return answer.criteria().getFirst();
    }

    private static String reason(SpokenAnswer answer) {
        AnswerScore score = scored(input(answer), Map.of()).answers().getFirst();
        assertThat(score.status()).isEqualTo(AnswerStatus.NOT_ASSESSABLE);
        assertThat(score.score()).isNull();
        return score.reason();
    }

    private static ScoringInput input(SpokenAnswer... answers) {
        return new ScoringInput(List.of(answers), THRESHOLDS);
    }

    private static SpokenAnswer spoken(String id, String text, double confidence, int... weights) {
        return new SpokenAnswer(question(id, weights), 1, "en", null, FactFixtures.words(text, confidence));
    }

    private static Question question(String id, int... weights) {
        return FactFixtures.question(
                id,
                java.util.stream.IntStream.range(0, weights.length)
                        .mapToObj(i -> FactFixtures.criterion("c" + i, weights[i]))
                        .toArray(dev.hirenow.common.facts.Criterion[]::new));
    }

    private static AnswerProposals proposals(RatingProposal... proposals) {
        return new AnswerProposals(List.of(proposals));
    }

    private static RatingProposal rated(String criterion, @Nullable Integer rating, RatingProposal.Cited... evidence) {
        return new RatingProposal(criterion, List.of(evidence), "because", rating);
    }
}
