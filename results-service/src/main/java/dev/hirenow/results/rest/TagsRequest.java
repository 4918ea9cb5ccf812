package dev.hirenow.results.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.review.InterviewTags;

/**
 * The tags that an interview is to have.
 *
 * @param tags 10 at most, of 1 to 40 characters; of those that differ in case alone, the first counts
 */
@Schema(name = "TagsRequest")
record TagsRequest(@Schema(required = true) @Nullable List<@Nullable String> tags) {

    private static final int LONGEST = 40;

    List<String> texts() {
        if (tags == null) {
            throw CommonProblemTypes.INVALID_REQUEST.at("tags", "Send a list, which may be empty.");
        }
        Map<String, String> texts = new TreeMap<>();
        for (String tag : tags) {
            String text = tag == null ? "" : tag.strip().replaceAll("\\s+", " ");
            if (text.isEmpty() || text.length() > LONGEST) {
                throw CommonProblemTypes.INVALID_REQUEST.at("tags", "Use 1 to 40 characters for each tag.");
            }
            texts.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
        }
        if (texts.size() > InterviewTags.MOST) {
            throw CommonProblemTypes.INVALID_REQUEST.at("tags", "Use " + InterviewTags.MOST + " tags at most.");
        }
        return List.copyOf(texts.values());
    }
}
