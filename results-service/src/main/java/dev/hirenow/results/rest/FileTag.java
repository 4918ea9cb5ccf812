package dev.hirenow.results.rest;

import java.util.Optional;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.review.CaseFile;

/** The version of a file as it travels in ETag and If-Match. */
final class FileTag {

    /** Changes with what a result looks like, since the same file then reads differently. */
    static final String SHAPE = "5-";

    private FileTag() {}

    static EntityTag of(CaseFile file) {
        return of(file.version());
    }

    static EntityTag of(String version) {
        return new EntityTag(SHAPE + version);
    }

    /**
     * The version that If-Match names; empty when any will do. What is no tag of ours names a version that never was.
     *
     * @throws dev.hirenow.common.problem.Problem 428 when there is no such header
     */
    static Optional<String> seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ResultProblems.IF_MATCH_NEEDED.because("Send the result's ETag as If-Match.");
        }
        return optional(ifMatch);
    }

    /** The same where the header may be left out. */
    static Optional<String> optional(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        String tag = ifMatch.strip();
        boolean ours = tag.startsWith("\"" + SHAPE) && tag.endsWith("\"") && tag.length() > SHAPE.length() + 1;
        return Optional.of(ours ? tag.substring(SHAPE.length() + 1, tag.length() - 1) : "");
    }
}
