package dev.hirenow.local.https;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.hirenow.local.parts.Part;

/**
 * Who answers which path. Only what browsers need is let through: no health, no metrics, operators' endpoints only through
 * the service that has their pages, no token endpoint, and of the object store nothing but signed links.
 */
final class Routes {
    private static final Map<Part, List<String>> FOLDERS = Map.of(
            Part.UPLOAD,
                    List.of(
                            "/recruiting",
                            "/interview",
                            "/assets",
                            "/api/v1/positions",
                            "/api/v1/interviews",
                            "/api/v1/candidate"),
            Part.RESULTS, List.of("/dashboard", "/operations", "/api/v1/results", "/api/v1/work"),
            Part.SIGN_IN, List.of("/hirenow/authorize", "/hirenow/endsession"));
    private static final Pattern RECORDING = Pattern.compile("/hirenow/.+");
    private static final String SIGNED = "X-Amz-Signature=";
    private static final List<String> READING = List.of("GET", "HEAD");
    // Whoever answers could read these as another path than the one that was looked at here.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|;|%2e|%2f|%5c|%25|/\\.\\.?(/|$)", Pattern.CASE_INSENSITIVE);

    private Routes() {}

    /** The part that answers; empty where nobody does. */
    static Optional<Part> of(String method, String path, @Nullable String query) {
        if (AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        Optional<Part> owner = FOLDERS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(folder -> within(folder, path)))
                .map(Map.Entry::getKey)
                .findFirst();
        return owner.or(() -> READING.contains(method) && signedLink(path, query)
                ? Optional.of(Part.OBJECT_STORE)
                : Optional.empty());
    }

    private static boolean signedLink(String path, @Nullable String query) {
        return RECORDING.matcher(path).matches() && query != null && query.contains(SIGNED);
    }

    private static boolean within(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
