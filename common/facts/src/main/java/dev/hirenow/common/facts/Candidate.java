package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * The person who is interviewed.
 *
 * @param name as shown to HR; never sent to a provider
 * @param email null if none was given
 */
public record Candidate(String name, @Nullable String email) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public Candidate {
        Require.text(name, "name");
    }
}
