package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An interview was created and its candidate can be invited. Published again whenever the deadline moves; the latest
 * one counts.
 *
 * @param organisation the organisation that owns it
 * @param positionTitle as of creation
 * @param questions in order
 * @param language BCP-47 tag
 * @param scoringMode whether the model or a person proposes scores
 * @param answersUntil deadline for answers
 * @param deadlineMovedAt when {@code answersUntil} was last changed; null if never
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

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
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

    /** With the original deadline. */
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
