package dev.hirenow.common.identity;

/**
 * A signed-in person or machine.
 *
 * @param subject the token's {@code sub}
 * @param organisation the token's {@code organisation}: all access stays within it
 */
public record Caller(String subject, String organisation) {}
