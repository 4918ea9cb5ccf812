package dev.hirenow.results.rest;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.report.IncompleteScores;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.SortKey;

/** Parameters of the list. */
class ListParameters extends FilterParameters {

    private static final int LARGEST_PAGE = 200;

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

    /**
     * Checks the parameters of a list to be saved: without a candidate's name, and for its first page.
     *
     * @throws dev.hirenow.common.problem.Problem 400 if one is unknown, with the field query, or has an invalid value
     */
    static void checkSaved(Map<String, String> values) {
        ListParameters parameters = new ListParameters();
        values.forEach(parameters::set);
        parameters.query("", LARGEST_PAGE);
    }

    private void set(String parameter, String value) {
        switch (parameter) {
            case "state" -> state = value;
            case "position" -> position = value;
            case "transcript" -> transcript = value;
            case "tag" -> tag = value;
            case "decision" -> decision = value;
            case "minScore" -> minScore = value;
            case "maxScore" -> maxScore = value;
            case "needsReview" -> needsReview = value;
            case "submittedFrom" -> submittedFrom = value;
            case "submittedBefore" -> submittedBefore = value;
            case "sort" -> sort = value;
            case "order" -> order = value;
            case "incomplete" -> incomplete = value;
            default ->
                throw CommonProblemTypes.INVALID_REQUEST.at("query", "Lists with other parameters cannot be saved.");
        }
    }

    ReportQuery query(String organisation, int defaultSize) {
        ReportQuery first = new ReportQuery(
                organisation,
                filter(),
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
