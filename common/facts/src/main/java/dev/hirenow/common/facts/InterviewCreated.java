package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An interview exists and its candidate can be invited. Told again whenever the deadline is moved; the latest counts.
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
 * @param deadlineMovedAt when {@code answersUntil} was set anew; null as long as it is as at creation
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
        Instant createdAt,
        @Nullable Instant deadlineMovedAt)
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

    /** With the deadline of its creation. */
    public InterviewCreated(
            UUID interviewId,
            String organisation,
            Candidate candidate,
            UUID positionId,
            String positionTitle,
            List<Question> questions,
            String language,
            ScoringMode scoringMode,
            Instant answersUntil,
            Instant createdAt) {
        this(
                interviewId,
                organisation,
                candidate,
                positionId,
                positionTitle,
                questions,
                language,
                scoringMode,
                answersUntil,
                createdAt,
                null);
    }
}
