package dev.hirenow.common.identity;

/**
 * A signed-in person or machine.
 *
 * @param subject the token's {@code sub}
 * @param organisation the token's {@code organisation}; limits all access of the caller
 */
public record Caller(String subject, String organisation) {}
