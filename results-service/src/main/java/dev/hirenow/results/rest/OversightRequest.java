package dev.hirenow.results.rest;

import java.util.Arrays;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.oversight.Viewing;

/**
 * What the caller looked at.
 *
 * @param entries 1 to 50, in this order
 */
@Schema(name = "OversightRequest")
record OversightRequest(@Schema(required = true) @Nullable List<@Nullable Entry> entries) {

    private static final int MOST = 50;
    private static final int LONGEST_ID = 100;
    private static final int DAY_MS = 86_400_000;

    /**
     * Something that the caller looked at.
     *
     * @param kind OPENED, SCORES_SHOWN, WATCHED or QUOTE_OPENED
     * @param question id of the answer's question; for WATCHED and QUOTE_OPENED
     * @param fromMs milliseconds from the start of the recording; for WATCHED and QUOTE_OPENED
     * @param toMs end of what was watched, after {@code fromMs}; for WATCHED
     */
    @Schema(name = "Viewed")
    record Entry(
            @Nullable String kind,
            @Nullable String question,
            @Nullable Integer fromMs,
            @Nullable Integer toMs) {

        Viewing viewing() {
            Viewing.Kind what = Arrays.stream(Viewing.Kind.values())
                    .filter(each -> each.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> CommonProblemTypes.INVALID_REQUEST.at(
                            "entries.kind", "Expected one of OPENED, SCORES_SHOWN, WATCHED, QUOTE_OPENED."));
            return switch (what) {
                case OPENED, SCORES_SHOWN -> new Viewing(what, null, null, null);
                case QUOTE_OPENED -> new Viewing(what, asked(), time("entries.fromMs", fromMs, 0), null);
                case WATCHED -> {
                    int from = time("entries.fromMs", fromMs, 0);
                    yield new Viewing(what, asked(), from, time("entries.toMs", toMs, from + 1));
                }
            };
        }

        private String asked() {
            if (question == null || question.isBlank() || question.length() > LONGEST_ID) {
                throw CommonProblemTypes.INVALID_REQUEST.at("entries.question", "Use the ID of a question.");
            }
            return question;
        }

        private static int time(String field, @Nullable Integer millis, int least) {
            if (millis == null || millis < least || millis > DAY_MS) {
                throw CommonProblemTypes.INVALID_REQUEST.at(
                        field, "Use milliseconds, " + least + " to " + DAY_MS + ".");
            }
            return millis;
        }
    }

    List<Viewing> viewings() {
        if (entries == null || entries.isEmpty() || entries.size() > MOST) {
            throw CommonProblemTypes.INVALID_REQUEST.at("entries", "Use 1 to " + MOST + " entries.");
        }
        return entries.stream()
                .map(entry -> {
                    if (entry == null) {
                        throw CommonProblemTypes.INVALID_REQUEST.at("entries", "An entry is missing.");
                    }
                    return entry.viewing();
                })
                .toList();
    }
}
