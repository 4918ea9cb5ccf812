package dev.hirenow.common.facts;

import java.util.List;

/**
 * How one question is scored.
 *
 * @param version hash of the content, SHA-256 in hexadecimal
 * @param criteria at least one
 */
public record Rubric(String version, List<Criterion> criteria) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public Rubric {
        Require.text(version, "version");
        criteria = Require.list(criteria, "criteria");
        Require.atLeast(criteria.size(), 1, "number of criteria");
    }
}
