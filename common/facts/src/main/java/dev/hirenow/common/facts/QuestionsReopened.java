package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The candidate may answer these questions of a submitted interview again. Published whenever that changes, except by a
 * submission that leaves no question open: {@link InterviewSubmitted} says so itself. The latest fact counts, and only
 * while no later submission exists.
 *
 * @param organisation the organisation that owns it
 * @param submission the latest submission, 1-based
 * @param questions the open questions in order; empty once the candidate's time for them is over
 * @param answersUntil deadline for the open questions
 * @param changedAt when the open questions or their deadline changed
 */
public record QuestionsReopened(
        UUID interviewId,
        String organisation,
        int submission,
        List<String> questions,
        Instant answersUntil,
        Instant changedAt)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public QuestionsReopened {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.atLeast(submission, 1, "submission");
        questions = Require.list(questions, "questions");
        Require.present(answersUntil, "answersUntil");
        Require.present(changedAt, "changedAt");
    }
}
