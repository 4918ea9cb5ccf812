package dev.hirenow.upload.position;

/**
 * A validation error of a draft.
 *
 * @param field path of the field, such as {@code questions[0].rubric.criteria[1].weight}
 * @param reason what is wrong, as a sentence
 */
public record Flaw(String field, String reason) {}
