package dev.hirenow.results.review;

/**
 * The author of an entry.
 *
 * @param subject the token's {@code sub}
 * @param name display name from the token
 */
public record ReviewAuthor(String subject, String name) {}
