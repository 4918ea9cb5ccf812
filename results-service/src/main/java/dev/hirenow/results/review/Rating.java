package dev.hirenow.results.review;

/**
 * A reviewer's rating of one criterion of one answer.
 *
 * @param criterionId criterion of the question's rubric
 * @param rating 1..5
 */
public record Rating(String questionId, String criterionId, int rating) {}
