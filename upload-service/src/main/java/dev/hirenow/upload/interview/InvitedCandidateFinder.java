package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;

/** Tells which people were invited to a position. */
public interface InvitedCandidateFinder {

    /**
     * Interviews for a position with any of these people, newest first; if there are very many, only the newest.
     *
     * @param people identities as {@link #person} builds them
     */
    Uni<List<Interview>> invited(String organisation, UUID positionId, Set<String> people);

    /** The identity of a candidate, in lower case: the e-mail address, or the name if there is no address. */
    static String person(Candidate candidate) {
        return person(candidate.name(), candidate.email());
    }

    /** The same identity from the raw values, before the candidate is stored. */
    static String person(String name, @Nullable String email) {
        return (email == null ? name : email).toLowerCase(Locale.ROOT);
    }

    /** The newest active interview among these with a candidate of the same e-mail address. */
    static Optional<Interview> stillInvited(List<Interview> newestFirst, Candidate candidate) {
        return candidate.email() == null
                ? Optional.empty()
                : newestFirst.stream()
                        .filter(interview -> !(interview instanceof Interview.Closed))
                        .filter(interview -> interview.terms().candidate().email() != null)
                        .filter(interview ->
                                person(interview.terms().candidate()).equals(person(candidate)))
                        .findFirst();
    }
}
