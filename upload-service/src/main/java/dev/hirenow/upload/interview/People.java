package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;

/** Who was invited to which position. */
public interface People {

    /**
     * Interviews of a position with any of these people, the newest first, and of very many the newest alone.
     *
     * @param people as {@link #person} names them
     */
    Uni<List<Interview>> invited(String organisation, UUID positionId, Set<String> people);

    /** What tells one person from another: the address, or the name where there is none; in lower case. */
    static String person(Candidate candidate) {
        return person(candidate.name(), candidate.email());
    }

    /** The same before there is a candidate. */
    static String person(String name, @Nullable String email) {
        return (email == null ? name : email).toLowerCase(Locale.ROOT);
    }

    /** The newest of these interviews that has not ended and is with somebody of the same address. */
    static Optional<Interview> stillInvited(List<Interview> newestFirst, Candidate candidate) {
        return candidate.email() == null
                ? Optional.empty()
                : newestFirst.stream()
                        .filter(interview -> !(interview instanceof Interview.Closed))
                        .filter(interview -> interview.brief().candidate().email() != null)
                        .filter(interview ->
                                person(interview.brief().candidate()).equals(person(candidate)))
                        .findFirst();
    }
}
