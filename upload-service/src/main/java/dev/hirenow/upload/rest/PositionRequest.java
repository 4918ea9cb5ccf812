package dev.hirenow.upload.rest;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.position.PositionDraft;
import dev.hirenow.upload.position.PositionDraft.CriterionDraft;
import dev.hirenow.upload.position.PositionDraft.QuestionDraft;

/** A position to create. */
record PositionRequest(
        @Nullable String title,
        @Nullable String language,
        @Nullable List<@Nullable QuestionRequest> questions) {

    /** A question; without a rubric, the default rubric applies. */
    record QuestionRequest(
            @Nullable String text,
            @Nullable Integer maxSeconds,
            @Nullable Integer maxAttempts,
            @Nullable RubricRequest rubric) {

        QuestionDraft draft() {
            return new QuestionDraft(text, maxSeconds, maxAttempts, rubric == null ? null : rubric.drafts());
        }
    }

    /** The rubric for an answer. */
    record RubricRequest(@Nullable List<@Nullable CriterionRequest> criteria) {

        List<@Nullable CriterionDraft> drafts() {
            return criteria == null
                    ? List.of()
                    : criteria.stream()
                            .map(criterion -> criterion == null ? null : criterion.draft())
                            .toList();
        }
    }

    /** A criterion with its behavioural anchors. */
    record CriterionRequest(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable Integer weight,
            @Nullable Map<String, String> anchors) {

        CriterionDraft draft() {
            return new CriterionDraft(id, name, description, weight, anchors);
        }
    }

    PositionDraft draft() {
        return new PositionDraft(
                title,
                language,
                questions == null
                        ? null
                        : questions.stream()
                                .map(question -> question == null ? null : question.draft())
                                .toList());
    }
}
