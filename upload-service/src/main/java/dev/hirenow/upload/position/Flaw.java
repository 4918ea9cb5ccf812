package dev.hirenow.upload.position;

/**
 * Why a draft is refused.
 *
 * @param field path of the field, such as {@code questions[0].rubric.criteria[1].weight}
 * @param reason what is wrong with it, in a sentence
 */
public record Flaw(String field, String reason) {}
