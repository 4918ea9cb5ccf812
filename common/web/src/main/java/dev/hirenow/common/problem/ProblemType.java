package dev.hirenow.common.problem;

import java.net.URI;

/**
 * A documented kind of error (RFC 9457). Each has an entry in {@code docs/problems.md}.
 *
 * @param name last part of the type URI
 * @param status HTTP status
 * @param title short; the same for each occurrence
 */
public record ProblemType(String name, int status, String title) {

    private static final String BASE = "https://hirenow.dev/problems/";

    /** The type URI. */
    public URI uri() {
        return URI.create(BASE + name);
    }

    /** The problem as an exception that ends the request; {@code detail} must not contain a candidate's words. */
    public Problem because(String detail) {
        return with(detail).build();
    }

    /** The same, with the invalid field of the request. */
    public Problem at(String field, String reason) {
        return with(reason).with("field", field).build();
    }

    /** Starts a problem with further headers or members. */
    public Problem.Builder with(String detail) {
        return Problem.of(this, detail);
    }
}
