package dev.hirenow.upload.position;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A position as a recruiter proposes it; anything may be missing or wrong.
 *
 * @param title shown to candidates and HR
 * @param language BCP-47 tag; null for English
 * @param questions in order
 */
public record PositionDraft(
        @Nullable String title,
        @Nullable String language,
        @Nullable List<@Nullable QuestionDraft> questions) {

    /**
     * A question.
     *
     * @param text what is asked
     * @param maxSeconds longest recording in seconds; null for the default
     * @param maxAttempts recordings allowed; null for the default
     * @param criteria of its rubric; null for the default rubric
     */
    public record QuestionDraft(
            @Nullable String text,
            @Nullable Integer maxSeconds,
            @Nullable Integer maxAttempts,
            @Nullable List<@Nullable CriterionDraft> criteria) {}

    /**
     * A criterion.
     *
     * @param id null to have one made
     * @param name short label
     * @param description what is looked at
     * @param weight 1..10
     * @param anchors behaviour by rating
     */
    public record CriterionDraft(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable Integer weight,
            @Nullable Map<String, String> anchors) {}
}
