package dev.hirenow.upload.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.upload.interview.InterviewFinder;
import dev.hirenow.upload.interview.Standing;

/** The filter for a recruiter's list of interviews; missing criteria match everything. */
class InterviewFilter {

    private static final int LONGEST_SEARCH = 200;

    @QueryParam("position")
    @Parameter(description = "Id of a position")
    @Nullable
    String position;

    @QueryParam("standing")
    @Parameter(description = "INVITED, STARTED, SUBMITTED, EXPIRED or CLOSED")
    @Nullable
    String standing;

    @QueryParam("search")
    @Parameter(description = "Part of the candidate's name or e-mail address")
    @Nullable
    String search;

    InterviewFinder.Filter in(String organisation) {
        return new InterviewFinder.Filter(
                organisation,
                given(position).map(InterviewFilter::id),
                given(standing).map(InterviewFilter::standing),
                given(search).map(InterviewFilter::search));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw CommonProblemTypes.INVALID_REQUEST.at("position", "Use the ID of a position.");
        }
    }

    private static Standing standing(String text) {
        try {
            return Standing.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw CommonProblemTypes.INVALID_REQUEST.at(
                    "standing", "Use INVITED, STARTED, SUBMITTED, EXPIRED or CLOSED.");
        }
    }

    private static String search(String text) {
        if (text.length() > LONGEST_SEARCH) {
            throw CommonProblemTypes.INVALID_REQUEST.at("search", "Use up to " + LONGEST_SEARCH + " characters.");
        }
        return text;
    }
}
