package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.SubmissionCause;

/** The rule for scoring submitted answers again: this creates a new submission with its own budget of model calls. */
public final class RescoringRules {

    private RescoringRules() {}

    /** The result of a request to score again. */
    public enum Outcome {
        ASKED,
        /** Nothing has been submitted yet. */
        NOT_SUBMITTED,
        /** The latest submission is still being scored. */
        STILL_ASKED,
        /** The recruiter or the candidate chose human rating only. */
        FOR_PEOPLE_ALONE,
        CLOSED
    }

    /** Scores again with the interview's own rubrics. */
    public static Decision<Interview, Outcome> ask(Interview interview, Instant now) {
        return ask(interview, interview.terms(), SubmissionCause.ASK_AGAIN, now);
    }

    /**
     * Scores again with the position's current rubrics, which replace the interview's rubrics from then on.
     *
     * @param current the position's current questions; a rubric is taken over where the question's text is the same
     */
    public static Decision<Interview, Outcome> ask(Interview interview, List<Question> current, Instant now) {
        return ask(interview, interview.terms().ratedBy(current), SubmissionCause.RUBRIC_CHANGED, now);
    }

    private static Decision<Interview, Outcome> ask(
            Interview interview, InterviewTerms terms, SubmissionCause cause, Instant now) {
        return switch (interview) {
            case Interview.Open _ -> Decision.unchanged(Outcome.NOT_SUBMITTED);
            case Interview.Closed _ -> Decision.unchanged(Outcome.CLOSED);
            case Interview.Submitted submitted ->
                asked(submitted, terms, cause, now, next -> submitted.askedAgain(terms, next));
            case Interview.Reopened reopened ->
                asked(reopened, terms, cause, now, next -> reopened.askedAgain(terms, next));
        };
    }

    private static Decision<Interview, Outcome> asked(
            Interview interview,
            InterviewTerms terms,
            SubmissionCause cause,
            Instant now,
            Function<Submission, Interview> change) {
        if (terms.scoring() == ScoringMode.HUMAN_ONLY) {
            return Decision.unchanged(Outcome.FOR_PEOPLE_ALONE);
        }
        Submission latest = interview.submissions().getLast();
        // A double click must not be billed twice.
        if (latest.analysis().status() == AnalysisState.Status.PENDING) {
            return Decision.unchanged(Outcome.STILL_ASKED);
        }
        Submission next = SubmissionRules.submission(terms, interview.recordings(), latest.number() + 1, cause, now);
        Interview after = change.apply(next);
        return Decision.change(
                after,
                Stream.concat(
                                Stream.of(SubmissionRules.fact(terms, interview.recordings(), next)),
                                QuestionReopeningRules.stillOpen(after, now))
                        .toList(),
                Outcome.ASKED);
    }

    /** Returns {@code questions} with the rubrics of the current questions that have the same text. */
    static List<Question> ratedBy(List<Question> questions, List<Question> current) {
        Map<String, Question> byText =
                current.stream().collect(Collectors.toMap(Question::text, question -> question, (one, _) -> one));
        return questions.stream()
                .map(question -> byText.containsKey(question.text())
                        ? new Question(
                                question.id(),
                                question.number(),
                                question.text(),
                                question.maxSeconds(),
                                question.maxAttempts(),
                                byText.get(question.text()).rubric())
                        : question)
                .toList();
    }
}
