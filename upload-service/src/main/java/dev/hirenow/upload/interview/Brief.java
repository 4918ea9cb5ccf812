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
 * What was agreed when the interview was created; only the deadline may move, the candidate
 * consents later, and HR may have answers rated by newer rubrics.
 *
 * @param id identifier
 * @param organisation the organisation that owns it
 * @param candidate the person
 * @param positionId the position it was made from
 * @param positionTitle as of creation
 * @param language BCP-47 tag
 * @param questions as of creation, in order; rubrics as of the last time that scores were asked for
 * @param scoringMode who proposes scores, as the recruiter wishes
 * @param answersUntil last moment for answers
 * @param createdAt when
 * @param consent the candidate's; null until it is given
 */
public record Brief(
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
    public Brief {
        questions = List.copyOf(questions);
    }

    /** The name of the interview. */
    public InterviewRef ref() {
        return new InterviewRef(organisation, id);
    }

    /** The question, if this interview asks it. */
    public Optional<Question> question(String questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    /** Who proposes scores: a model does where recruiter and candidate both allow it. */
    public ScoringMode scoring() {
        return consent == null || scoringMode == ScoringMode.HUMAN_ONLY ? scoringMode : consent.scoring();
    }

    /** As everybody is told of it; {@code deadlineMovedAt} is null where the deadline is that of the creation. */
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

    Brief until(Instant moment) {
        return with(questions, moment, consent);
    }

    Brief agreed(Consent given) {
        return with(questions, answersUntil, given);
    }

    Brief ratedBy(List<Question> current) {
        return with(AskingAgain.ratedBy(questions, current), answersUntil, consent);
    }

    private Brief with(List<Question> asked, Instant until, @Nullable Consent agreed) {
        return new Brief(
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
