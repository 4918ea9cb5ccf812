package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * The person who is interviewed.
 *
 * @param name as shown to HR; never sent to a provider
 * @param email or null where none was given
 */
public record Candidate(String name, @Nullable String email) {

    /** Refuses missing and impossible values. */
    public Candidate {
        Require.text(name, "name");
    }
}
