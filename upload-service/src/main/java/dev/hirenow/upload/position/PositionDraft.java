package dev.hirenow.upload.position;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A position as the recruiter entered it; any value may be missing or invalid.
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
     * @param text the question's text
     * @param maxSeconds longest recording in seconds; null for the default
     * @param maxAttempts maximum number of attempts; null for the default
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
     * @param id null to generate one
     * @param name short label
     * @param description what the criterion rates
     * @param weight 1..10
     * @param anchors behavioural anchor by rating
     */
    public record CriterionDraft(
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable Integer weight,
            @Nullable Map<String, String> anchors) {}
}
