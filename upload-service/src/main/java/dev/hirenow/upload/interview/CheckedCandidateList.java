package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.hirenow.upload.position.Flaw;

/**
 * The result of checking a list of candidates. Fields name the line, such as {@code candidates[2].email}.
 *
 * @param errors reasons to refuse the list
 * @param suggestions likely corrections for values with an error
 * @param doubts what a recruiter should decide before inviting, although the list would be accepted
 */
public record CheckedCandidateList(List<Flaw> errors, List<Suggestion> suggestions, List<Doubt> doubts) {

    /** Copies the lists. */
    public CheckedCandidateList {
        errors = List.copyOf(errors);
        suggestions = List.copyOf(suggestions);
        doubts = List.copyOf(doubts);
    }

    /**
     * A likely correction.
     *
     * @param field the field with the error
     * @param value the suggested value
     */
    public record Suggestion(String field, String value) {}

    /**
     * A warning that may be a false alarm.
     *
     * @param field the field that the warning is about
     * @param kind the kind of warning
     * @param interview the candidate's interview, if the warning is about one
     */
    public record Doubt(String field, Kind kind, Optional<UUID> interview) {}

    /** Why a recruiter should look at the line. */
    public enum Kind {
        /** This address has an active interview for the position; inviting it again needs explicit permission. */
        ALREADY_INVITED,
        /** This address had an interview for the position, which has ended. */
        INVITED_BEFORE,
        /** A candidate of the same name, also without an address, has an interview for the position. */
        SAME_NAME_INVITED,
        /** A candidate of the same name, also without an address, is in an earlier line. */
        SAME_NAME_IN_LIST,
        NAME_IS_AN_ADDRESS,
        /** The name contains letters that are typical of a wrong character encoding. */
        NAME_IS_GARBLED,
        /** The domain contains no dot. */
        SHORT_DOMAIN
    }
}
