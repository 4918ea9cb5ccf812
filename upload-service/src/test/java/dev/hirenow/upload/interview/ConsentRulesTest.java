package dev.hirenow.upload.interview;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ScoringMode;

import static dev.hirenow.upload.interview.InterviewFixtures.DEADLINE;
import static dev.hirenow.upload.interview.InterviewFixtures.NOW;
import static dev.hirenow.upload.interview.InterviewFixtures.ORGANISATION;
import static dev.hirenow.upload.interview.InterviewFixtures.change;
import static dev.hirenow.upload.interview.InterviewFixtures.consented;
import static dev.hirenow.upload.interview.InterviewFixtures.next;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static dev.hirenow.upload.interview.InterviewFixtures.recorded;
import static dev.hirenow.upload.interview.InterviewFixtures.reopened;
import static dev.hirenow.upload.interview.InterviewFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class ConsentRulesTest {

    private static final Consent HUMAN = new Consent(ScoringMode.HUMAN_ONLY, "1", NOW);

    @Test
    void submitsForPeopleAloneWhenTheCandidateWishesSo() {
        Interview interview = consented(recorded(open(ORGANISATION, 1), "q1"), ScoringMode.HUMAN_ONLY);

        assertThat(fact(interview).scoringMode()).isEqualTo(ScoringMode.HUMAN_ONLY);
    }

    @Test
    void letsTheCandidateChangeTheirMindBeforeSubmitting() {
        Interview human = consented(recorded(open(ORGANISATION, 1), "q1"), ScoringMode.HUMAN_ONLY);

        assertThat(fact(consented(human, ScoringMode.AI)).scoringMode()).isEqualTo(ScoringMode.AI);
    }

    @Test
    void keepsTheScoringOfAnInterviewWithoutConsentAsTheRecruiterWishes() {
        assertThat(open(ORGANISATION, 1).terms().scoring()).isEqualTo(ScoringMode.AI);
    }

    @Test
    void neverLetsAConsentUndoTheRecruitersHumanOnly() {
        InterviewTerms terms = open(ORGANISATION, 1).terms();
        InterviewTerms human = new InterviewTerms(
                terms.id(),
                terms.organisation(),
                terms.candidate(),
                terms.positionId(),
                terms.positionTitle(),
                terms.language(),
                terms.questions(),
                ScoringMode.HUMAN_ONLY,
                terms.answersUntil(),
                terms.createdAt(),
                null);

        Interview agreed = consented(new Interview.Open(human, Recordings.NONE), ScoringMode.AI);

        assertThat(agreed.terms().scoring()).isEqualTo(ScoringMode.HUMAN_ONLY);
    }

    @Test
    void takesAConsentForAReopenedQuestion() {
        Interview agreed = next(ConsentRules.consent(reopened(1, "q1"), HUMAN));

        assertThat(agreed).isInstanceOf(Interview.Reopened.class);
        assertThat(agreed.terms().consent()).isEqualTo(HUMAN);
    }

    @Test
    void refusesWhenNothingIsExpectedAnyMore() {
        Interview closed = next(ClosingRules.close(open(ORGANISATION, 1), ClosedCause.CANCELLED, NOW));
        Consent late = new Consent(ScoringMode.AI, "1", DEADLINE.plus(Duration.ofSeconds(1)));

        assertThat(ConsentRules.consent(submitted(1), HUMAN).outcome())
                .isEqualTo(new ConsentRules.Outcome.Refused(Refusal.ALREADY_SUBMITTED));
        assertThat(ConsentRules.consent(closed, HUMAN).outcome())
                .isEqualTo(new ConsentRules.Outcome.Refused(Refusal.CLOSED));
        assertThat(ConsentRules.consent(open(ORGANISATION, 1), late).outcome())
                .isEqualTo(new ConsentRules.Outcome.Refused(Refusal.EXPIRED));
    }

    private static InterviewSubmitted fact(Interview interview) {
        return (InterviewSubmitted)
                change(SubmissionRules.submit(interview, NOW)).facts().getFirst();
    }
}
