package dev.hirenow.results.review;

/**
 * Who did something.
 *
 * @param subject the token's {@code sub}
 * @param name as the token tells it, for people to read
 */
public record Person(String subject, String name) {}
