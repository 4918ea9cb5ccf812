package dev.hirenow.upload.interview;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;
import dev.hirenow.upload.position.Flaw;

/** Validates candidates' names and e-mail addresses, for pages, lists and API clients alike. */
final class CandidateContactRules {

    private static final int LONGEST_NAME = 200;

    private CandidateContactRules() {}

    /** Why this name and e-mail address cannot be invited; empty if they can. */
    static Optional<Flaw> flaw(@Nullable String name, @Nullable String email) {
        String seen = name(name);
        if (seen.isEmpty() || seen.length() > LONGEST_NAME) {
            return Optional.of(new Flaw("candidate.name", "Enter a name (up to " + LONGEST_NAME + " characters)."));
        }
        return email == null || EmailAddressRules.isValid(email)
                ? Optional.empty()
                : Optional.of(new Flaw("candidate.email", reason(email)));
    }

    /** The candidate as stored. */
    static Candidate candidate(@Nullable String name, @Nullable String email) {
        return new Candidate(name(name), email);
    }

    /** The name as readers see it; empty if it has no visible characters. */
    static String name(@Nullable String written) {
        String seen = written == null ? "" : VisibleTextNormaliser.visible(written);
        return seen.codePoints().anyMatch(CandidateContactRules::isVisible) ? seen : "";
    }

    private static String reason(String email) {
        return EmailAddressRules.meant(email)
                .map(address -> "Enter only the address: " + address)
                .orElse("Enter a valid e-mail address.");
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
