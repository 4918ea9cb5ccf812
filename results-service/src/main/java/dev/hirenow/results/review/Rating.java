package dev.hirenow.results.review;

/**
 * A person's rating of one criterion of one answer.
 *
 * @param questionId the question
 * @param criterionId of the question's rubric
 * @param rating 1..5
 */
public record Rating(String questionId, String criterionId, int rating) {}
