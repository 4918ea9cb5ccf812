package dev.hirenow.upload.interview;

import java.time.Instant;

import dev.hirenow.common.decision.Decision;

/** The rule for giving consent. The latest consent applies to every later submission. */
public final class ConsentRules {

    private ConsentRules() {}

    /** The result of giving consent. */
    public sealed interface Outcome {
        /** The consent is stored. */
        record Given(Interview interview) implements Outcome {}

        /** The interview no longer expects answers. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    /** Stores the consent if the interview still expects answers. */
    public static Decision<Interview, Outcome> consent(Interview interview, Consent consent) {
        InterviewTerms agreed = interview.terms().agreed(consent);
        return switch (interview) {
            case Interview.Open open -> given(new Interview.Open(agreed, open.recordings()), consent.givenAt());
            case Interview.Reopened reopened ->
                given(
                        new Interview.Reopened(
                                agreed, reopened.recordings(), reopened.submissions(), reopened.questions()),
                        consent.givenAt());
            case Interview.Submitted _ -> Decision.unchanged(new Outcome.Refused(Refusal.ALREADY_SUBMITTED));
            case Interview.Closed _ -> Decision.unchanged(new Outcome.Refused(Refusal.CLOSED));
        };
    }

    private static Decision<Interview, Outcome> given(Interview agreed, Instant now) {
        return now.isBefore(agreed.terms().answersUntil())
                ? Decision.change(agreed, new Outcome.Given(agreed))
                : Decision.unchanged(new Outcome.Refused(Refusal.EXPIRED));
    }
}
