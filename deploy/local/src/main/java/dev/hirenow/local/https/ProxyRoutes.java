package dev.hirenow.local.https;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.hirenow.local.parts.StackPart;

/**
 * Maps paths to parts. Only what browsers need is routed: no health, no metrics, no token endpoint; operators'
 * endpoints only through the service that has their pages; of the object store, only signed links.
 */
final class ProxyRoutes {
    private static final Map<StackPart, List<String>> FOLDERS = Map.of(
            StackPart.UPLOAD,
                    List.of(
                            "/recruiting",
                            "/interview",
                            "/assets",
                            "/api/v1/positions",
                            "/api/v1/interviews",
                            "/api/v1/candidate"),
            StackPart.RESULTS, List.of("/dashboard", "/operations", "/api/v1/results", "/api/v1/work"),
            StackPart.SIGN_IN, List.of("/hirenow/authorize", "/hirenow/endsession"));
    private static final Pattern RECORDING = Pattern.compile("/hirenow/.+");
    private static final String SIGNED = "X-Amz-Signature=";
    private static final List<String> READING = List.of("GET", "HEAD");
    // The serving part could interpret such a path differently from the check here.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|;|%2e|%2f|%5c|%25|/\\.\\.?(/|$)", Pattern.CASE_INSENSITIVE);

    private ProxyRoutes() {}

    /** The part that serves the path; empty if there is none. */
    static Optional<StackPart> of(String method, String path, @Nullable String query) {
        if (AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        Optional<StackPart> owner = FOLDERS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(folder -> within(folder, path)))
                .map(Map.Entry::getKey)
                .findFirst();
        return owner.or(() -> READING.contains(method) && signedLink(path, query)
                ? Optional.of(StackPart.OBJECT_STORE)
                : Optional.empty());
    }

    private static boolean signedLink(String path, @Nullable String query) {
        return RECORDING.matcher(path).matches() && query != null && query.contains(SIGNED);
    }

    private static boolean within(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
