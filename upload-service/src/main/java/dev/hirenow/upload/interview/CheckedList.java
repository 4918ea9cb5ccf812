package dev.hirenow.upload.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.hirenow.upload.position.Flaw;

/**
 * A list of candidates that was looked through. Fields name the line, such as {@code candidates[2].email}.
 *
 * @param errors for which the list would be refused
 * @param suggestions what was probably meant by a value with an error
 * @param doubts what a person should decide before anybody is invited, although the list would be taken
 */
public record CheckedList(List<Flaw> errors, List<Suggestion> suggestions, List<Doubt> doubts) {

    /** Copies the lists. */
    public CheckedList {
        errors = List.copyOf(errors);
        suggestions = List.copyOf(suggestions);
        doubts = List.copyOf(doubts);
    }

    /**
     * What was probably meant.
     *
     * @param field of the value that is wrong
     * @param value that would be right
     */
    public record Suggestion(String field, String value) {}

    /**
     * What may be right, and may be not.
     *
     * @param field that it is about
     * @param kind of doubt
     * @param interview that the person has, where the doubt is about one
     */
    public record Doubt(String field, Kind kind, Optional<UUID> interview) {}

    /** Why somebody should look. */
    public enum Kind {
        /** This address has an interview of the position; another one has to be asked for. */
        ALREADY_INVITED,
        /** This address had an interview of the position, which has ended. */
        INVITED_BEFORE,
        /** Somebody of this name, like this one without an address, has an interview of the position. */
        SAME_NAME_INVITED,
        /** Somebody of this name, like this one without an address, is in an earlier line. */
        SAME_NAME_IN_LIST,
        NAME_IS_AN_ADDRESS,
        /** Letters that only a wrong encoding brings about. */
        NAME_IS_GARBLED,
        /** The domain has no dot. */
        SHORT_DOMAIN
    }
}
