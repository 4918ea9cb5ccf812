package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.ScoringMode;

/**
 * What was agreed when the interview was created. Only the deadline may move; the candidate's consent is added
 * later, and HR may replace the rubrics when it requests another scoring.
 *
 * @param id identifier
 * @param organisation the organisation that owns the interview
 * @param candidate the candidate
 * @param positionId the position that the interview was created from
 * @param positionTitle as of creation
 * @param language BCP-47 tag
 * @param questions as of creation, in order; their rubrics as of the latest scoring request
 * @param scoringMode the recruiter's choice of who proposes scores
 * @param answersUntil deadline for answers
 * @param createdAt when the interview was created
 * @param consent the candidate's consent; null until it is given
 */
public record InterviewTerms(
        UUID id,
        String organisation,
        Candidate candidate,
        UUID positionId,
        String positionTitle,
        String language,
        List<Question> questions,
        ScoringMode scoringMode,
        Instant answersUntil,
        Instant createdAt,
        @Nullable Consent consent) {

    /** Copies the list. */
    public InterviewTerms {
        questions = List.copyOf(questions);
    }

    /** The reference of this interview. */
    public InterviewRef ref() {
        return new InterviewRef(organisation, id);
    }

    /** The question with this identifier, if the interview contains it. */
    public Optional<Question> question(String questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    /** Who proposes scores: a model, but only if both the recruiter and the candidate allow it. */
    public ScoringMode scoring() {
        return consent == null || scoringMode == ScoringMode.HUMAN_ONLY ? scoringMode : consent.scoring();
    }

    /** The fact that announces this interview; {@code deadlineMovedAt} is null while the original deadline applies. */
    InterviewCreated asFact(@Nullable Instant deadlineMovedAt) {
        return new InterviewCreated(
                id,
                organisation,
                candidate,
                positionId,
                positionTitle,
                questions,
                language,
                scoringMode,
                answersUntil,
                createdAt,
                deadlineMovedAt);
    }

    InterviewTerms until(Instant moment) {
        return with(questions, moment, consent);
    }

    InterviewTerms agreed(Consent given) {
        return with(questions, answersUntil, given);
    }

    InterviewTerms ratedBy(List<Question> current) {
        return with(RescoringRules.ratedBy(questions, current), answersUntil, consent);
    }

    private InterviewTerms with(List<Question> asked, Instant until, @Nullable Consent agreed) {
        return new InterviewTerms(
                id,
                organisation,
                candidate,
                positionId,
                positionTitle,
                language,
                asked,
                scoringMode,
                until,
                createdAt,
                agreed);
    }
}
