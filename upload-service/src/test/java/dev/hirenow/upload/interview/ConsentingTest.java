package dev.hirenow.upload.interview;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ScoringMode;

import static dev.hirenow.upload.interview.Fixtures.DEADLINE;
import static dev.hirenow.upload.interview.Fixtures.NOW;
import static dev.hirenow.upload.interview.Fixtures.ORGANISATION;
import static dev.hirenow.upload.interview.Fixtures.change;
import static dev.hirenow.upload.interview.Fixtures.consented;
import static dev.hirenow.upload.interview.Fixtures.next;
import static dev.hirenow.upload.interview.Fixtures.open;
import static dev.hirenow.upload.interview.Fixtures.recorded;
import static dev.hirenow.upload.interview.Fixtures.reopened;
import static dev.hirenow.upload.interview.Fixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

class ConsentingTest {

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
        assertThat(open(ORGANISATION, 1).brief().scoring()).isEqualTo(ScoringMode.AI);
    }

    @Test
    void neverLetsAConsentUndoTheRecruitersHumanOnly() {
        Brief brief = open(ORGANISATION, 1).brief();
        Brief human = new Brief(
                brief.id(),
                brief.organisation(),
                brief.candidate(),
                brief.positionId(),
                brief.positionTitle(),
                brief.language(),
                brief.questions(),
                ScoringMode.HUMAN_ONLY,
                brief.answersUntil(),
                brief.createdAt(),
                null);

        Interview agreed = consented(new Interview.Open(human, Recordings.NONE), ScoringMode.AI);

        assertThat(agreed.brief().scoring()).isEqualTo(ScoringMode.HUMAN_ONLY);
    }

    @Test
    void takesAConsentForAReopenedQuestion() {
        Interview agreed = next(Consenting.consent(reopened(1, "q1"), HUMAN));

        assertThat(agreed).isInstanceOf(Interview.Reopened.class);
        assertThat(agreed.brief().consent()).isEqualTo(HUMAN);
    }

    @Test
    void refusesWhenNothingIsExpectedAnyMore() {
        Interview closed = next(Closing.close(open(ORGANISATION, 1), ClosedCause.CANCELLED, NOW));
        Consent late = new Consent(ScoringMode.AI, "1", DEADLINE.plus(Duration.ofSeconds(1)));

        assertThat(Consenting.consent(submitted(1), HUMAN).outcome())
                .isEqualTo(new Consenting.Outcome.Refused(Refusal.ALREADY_SUBMITTED));
        assertThat(Consenting.consent(closed, HUMAN).outcome())
                .isEqualTo(new Consenting.Outcome.Refused(Refusal.CLOSED));
        assertThat(Consenting.consent(open(ORGANISATION, 1), late).outcome())
                .isEqualTo(new Consenting.Outcome.Refused(Refusal.EXPIRED));
    }

    private static InterviewSubmitted fact(Interview interview) {
        return (InterviewSubmitted)
                change(Submitting.submit(interview, NOW)).facts().getFirst();
    }
}
