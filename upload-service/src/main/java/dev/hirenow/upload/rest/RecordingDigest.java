package dev.hirenow.upload.rest;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.vertx.core.MultiMap;

import dev.hirenow.common.problem.CommonProblemTypes;

/**
 * The recording's SHA-256 digest from {@code Repr-Digest} or {@code Content-Digest} (RFC 9530). Without a content
 * coding, both cover the same bytes. Other algorithms are ignored.
 */
final class RecordingDigest {

    static final String OF_REPRESENTATION = "Repr-Digest";
    static final String OF_CONTENT = "Content-Digest";

    private static final Pattern NAMED = Pattern.compile("(?:^|,)[ \\t]*sha-256(?=[ \\t]*(?:[=;,]|$))");
    private static final Pattern VALUE =
            Pattern.compile("(?:^|,)[ \\t]*sha-256=:([A-Za-z0-9+/]{43}=):[ \\t]*(?=[;,]|$)");

    private RecordingDigest() {}

    /** The digest in hexadecimal; empty if neither header contains sha-256. */
    static Optional<String> in(MultiMap headers) {
        List<String> digests = Stream.of(OF_REPRESENTATION, OF_CONTENT)
                .flatMap(name -> in(headers, name).stream())
                .distinct()
                .toList();
        if (digests.size() > 1) {
            throw CommonProblemTypes.INVALID_REQUEST.at(OF_CONTENT, "It differs from " + OF_REPRESENTATION + ".");
        }
        return digests.stream().findFirst();
    }

    // The client expects a comparison, so an unreadable digest is refused and not ignored.
    private static Optional<String> in(MultiMap headers, String name) {
        String dictionary = String.join(", ", headers.getAll(name));
        if (!NAMED.matcher(dictionary).find()) {
            return Optional.empty();
        }
        // If a member name occurs more than once, the last one counts (RFC 9651, section 3.2).
        return Optional.of(VALUE.matcher(dictionary)
                .results()
                .reduce((_, later) -> later)
                .map(found -> HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1))))
                .orElseThrow(() -> CommonProblemTypes.INVALID_REQUEST.at(name, "Use sha-256=:<base64 of 32 bytes>:.")));
    }
}
