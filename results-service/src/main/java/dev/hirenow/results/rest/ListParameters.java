package dev.hirenow.results.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.report.IncompleteScores;
import dev.hirenow.results.report.NameSearchTerms;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.SortKey;
import dev.hirenow.results.report.StateName;

/** Parameters of the list. They are strings, so that the error for an invalid value can name the parameter. */
class ListParameters {

    private static final int LARGEST_PAGE = 200;
    private static final int MOST_WORDS = 5;

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

    @QueryParam("sort")
    @Parameter(description = "created (default), submitted or score")
    @Nullable
    String sort;

    @QueryParam("order")
    @Parameter(description = "desc (default) or asc")
    @Nullable
    String order;

    @QueryParam("incomplete")
    @Parameter(
            description =
                    "With sort=score, where interviews are whose criteria are not all rated: last (default), behind"
                            + " all others in either order, or mixed, among them by the score of what is rated")
    @Nullable
    String incomplete;

    @QueryParam("size")
    @Parameter(description = "Lines of a page, 1 to 200")
    @Nullable
    String size;

    @QueryParam("after")
    @Parameter(description = "The next of the page before, with all other parameters as they were")
    @Nullable
    String after;

    ReportQuery query(String organisation, int defaultSize) {
        ReportQuery first = new ReportQuery(
                organisation,
                state == null ? null : oneOf("state", StateName.values(), state),
                position == null ? null : id(position),
                name == null || name.isBlank() ? List.of() : words(name),
                sort == null ? SortKey.CREATED : oneOf("sort", SortKey.values(), sort),
                descending(),
                incomplete == null ? IncompleteScores.LAST : oneOf("incomplete", IncompleteScores.values(), incomplete),
                size == null ? defaultSize : lines(size),
                Optional.empty());
        return after == null ? first : first.after(PageCursor.read(first, after));
    }

    private boolean descending() {
        return switch (order) {
            case null -> true;
            case "desc" -> true;
            case "asc" -> false;
            default -> throw CommonProblemTypes.INVALID_REQUEST.at("order", "Use asc or desc.");
        };
    }

    private static <E extends Enum<E>> E oneOf(String field, E[] values, String text) {
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

    private static UUID id(String text) {
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

    private static int lines(String text) {
        try {
            int lines = Integer.parseInt(text);
            if (lines >= 1 && lines <= LARGEST_PAGE) {
                return lines;
            }
        } catch (NumberFormatException e) {
            // the range check rejects it
        }
        throw CommonProblemTypes.INVALID_REQUEST.at("size", "Use 1 to 200.");
    }
}
