package dev.hirenow.results.rest;

import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.review.CaseFile;

/** The version of a case file in ETag and If-Match. */
final class ResultETag {

    /** Version of the result's JSON shape: a new shape changes the body of an unchanged file. */
    static final String SHAPE = "7-";

    private ResultETag() {}

    static EntityTag of(CaseFile file) {
        return of(file.version());
    }

    static EntityTag of(String version) {
        return new EntityTag(SHAPE + version);
    }

    /**
     * The version that If-Match names; empty if any version will do. A foreign tag gives a version that matches no
     * file.
     *
     * @throws dev.hirenow.common.problem.Problem 428 if the header is missing
     */
    static Optional<String> seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ResultProblemTypes.IF_MATCH_NEEDED.because("Send the result's ETag as If-Match.");
        }
        return optional(ifMatch);
    }

    /** The same for an optional header. */
    static Optional<String> optional(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        String tag = ifMatch.strip();
        boolean ours = tag.startsWith("\"" + SHAPE) && tag.endsWith("\"") && tag.length() > SHAPE.length() + 1;
        return Optional.of(ours ? tag.substring(SHAPE.length() + 1, tag.length() - 1) : "");
    }
}
