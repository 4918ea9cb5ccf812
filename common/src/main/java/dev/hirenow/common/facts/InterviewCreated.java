package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An interview exists and its candidate can be invited.
 *
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param candidate the person
 * @param positionId the position
 * @param positionTitle as of creation
 * @param questions in order
 * @param language BCP-47 tag
 * @param scoringMode who proposes scores
 * @param answersUntil last moment for answers
 * @param createdAt when
 */
public record InterviewCreated(
        UUID interviewId,
        String organisation,
        Candidate candidate,
        UUID positionId,
        String positionTitle,
        List<Question> questions,
        String language,
        ScoringMode scoringMode,
        Instant answersUntil,
        Instant createdAt)
        implements Fact {

    /** Refuses missing and impossible values. */
    public InterviewCreated {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.present(candidate, "candidate");
        Require.present(positionId, "positionId");
        Require.text(positionTitle, "positionTitle");
        questions = Require.list(questions, "questions");
        Require.atLeast(questions.size(), 1, "number of questions");
        Require.text(language, "language");
        Require.present(scoringMode, "scoringMode");
        Require.present(answersUntil, "answersUntil");
        Require.present(createdAt, "createdAt");
    }
}
