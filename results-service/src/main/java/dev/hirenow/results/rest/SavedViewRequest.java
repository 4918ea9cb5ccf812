package dev.hirenow.results.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.report.SavedView;

/**
 * A view to save.
 *
 * @param name 1 to 60 characters
 * @param query parameters of the list, such as {@code state=ANALYZED&sort=score}; 1000 characters at most
 */
@Schema(name = "SavedViewRequest")
record SavedViewRequest(
        @Schema(required = true) @Nullable String name,
        @Schema(required = true) @Nullable String query) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1_000;

    /**
     * The view, which opens a list.
     *
     * @throws dev.hirenow.common.problem.Problem 400 with the field at fault
     */
    SavedView view() {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw CommonProblemTypes.INVALID_REQUEST.at("name", "Use 1 to 60 characters.");
        }
        if (query == null || query.length() > LONGEST_QUERY) {
            throw CommonProblemTypes.INVALID_REQUEST.at(
                    "query", "Use the parameters of a list, 1000 characters at most.");
        }
        ListParameters.checkSaved(parameters(query));
        return new SavedView(UuidV7Generator.next(), called, query);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            if (!part.isEmpty()) {
                String[] pair = part.split("=", 2);
                parameters.put(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw CommonProblemTypes.INVALID_REQUEST.at("query", "This is not a query of a URL.");
        }
    }
}
