package dev.hirenow.results.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.report.DecisionFilter;
import dev.hirenow.results.report.NameSearchTerms;
import dev.hirenow.results.report.ReportFilter;
import dev.hirenow.results.report.SearchTerms;
import dev.hirenow.results.report.StateName;

/**
 * Parameters that select interviews. They are strings, so that the error for an invalid value can name the parameter.
 */
class FilterParameters {

    private static final int MOST_WORDS = 5;
    private static final int MOST_TERMS = 10;
    private static final int LONGEST_SEARCH = 200;

    @QueryParam("state")
    @Parameter(description = "Only interviews in this state, such as ANALYZED")
    @Nullable
    String state;

    @QueryParam("position")
    @Parameter(description = "Only interviews for this position's id")
    @Nullable
    String position;

    @QueryParam("name")
    @Parameter(description = "Only candidates whose name has a word that begins with each of these, 5 at most")
    @Nullable
    String name;

    @QueryParam("transcript")
    @Parameter(
            description =
                    "Only interviews in whose answers all of these were said: words in any form of the transcript's"
                            + " language, and phrases in quotation marks; 10 at most, 200 characters")
    @Nullable
    String transcript;

    @QueryParam("tag")
    @Parameter(description = "Only interviews with this tag")
    @Nullable
    String tag;

    @QueryParam("decision")
    @Parameter(description = "advance, hold or reject; open: submitted, not closed, and not decided")
    @Nullable
    String decision;

    @QueryParam("minScore")
    @Parameter(description = "Only interviews with this score or a higher one, 0 to 100")
    @Nullable
    String minScore;

    @QueryParam("maxScore")
    @Parameter(description = "Only interviews with this score or a lower one, 0 to 100")
    @Nullable
    String maxScore;

    @QueryParam("needsReview")
    @Parameter(description = "true or false: whether the newest analysis needs a review")
    @Nullable
    String needsReview;

    @QueryParam("submittedFrom")
    @Parameter(description = "Only interviews submitted at this time or later, such as 2026-11-30T00:00:00Z")
    @Nullable
    String submittedFrom;

    @QueryParam("submittedBefore")
    @Parameter(description = "Only interviews submitted before this time")
    @Nullable
    String submittedBefore;

    ReportFilter filter() {
        Double least = minScore == null ? null : score("minScore", minScore);
        Double most = maxScore == null ? null : score("maxScore", maxScore);
        if (least != null && most != null && least > most) {
            throw CommonProblemTypes.INVALID_REQUEST.at("maxScore", "Use a score that is not below minScore.");
        }
        return new ReportFilter(
                state == null ? null : oneOf("state", StateName.values(), state),
                position == null ? null : positionId(position),
                name == null || name.isBlank() ? List.of() : words(name),
                transcript == null || transcript.isBlank() ? List.of() : terms(transcript),
                tag,
                decision == null ? null : oneOf("decision", DecisionFilter.values(), decision),
                least,
                most,
                needsReview == null ? null : truth(needsReview),
                submittedFrom == null ? null : time("submittedFrom", submittedFrom),
                submittedBefore == null ? null : time("submittedBefore", submittedBefore));
    }

    /** The error for a search that takes too long. */
    static RuntimeException tooBroad() {
        return CommonProblemTypes.INVALID_REQUEST.at(
                "transcript", "These words are in too many answers. Add a rarer one, or filter the list further.");
    }

    static <E extends Enum<E>> E oneOf(String field, E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> CommonProblemTypes.INVALID_REQUEST.at(
                        field,
                        Arrays.stream(values)
                                .map(value -> field.equals("state")
                                        ? value.name()
                                        : value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", "Expected one of ", "."))));
    }

    static UUID positionId(String text) {
        return PathIds.of(text)
                .orElseThrow(() -> CommonProblemTypes.INVALID_REQUEST.at("position", "Use the ID of a position."));
    }

    private static List<String> words(String text) {
        List<String> words = NameSearchTerms.of(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw CommonProblemTypes.INVALID_REQUEST.at("name", "Use 1 to 5 words.");
        }
        return words;
    }

    private static List<String> terms(String text) {
        List<String> terms = text.length() > LONGEST_SEARCH ? List.of() : SearchTerms.of(text);
        if (terms.isEmpty() || terms.size() > MOST_TERMS) {
            throw CommonProblemTypes.INVALID_REQUEST.at(
                    "transcript", "Use 1 to 10 words or phrases, 200 characters at most.");
        }
        return terms;
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw CommonProblemTypes.INVALID_REQUEST.at("needsReview", "Use true or false.");
        };
    }

    private static double score(String field, String text) {
        try {
            double score = Double.parseDouble(text);
            if (score >= 0 && score <= 100) {
                return score;
            }
        } catch (NumberFormatException e) {
            // the range check rejects it
        }
        throw CommonProblemTypes.INVALID_REQUEST.at(field, "Use 0 to 100.");
    }

    private static Instant time(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw CommonProblemTypes.INVALID_REQUEST.at(field, "Use a time such as 2026-11-30T00:00:00Z.");
        }
    }
}
