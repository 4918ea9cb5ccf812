package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The queries of Kubernetes' scaler (KEDA), from the manifests. */
public final class ScalerQueries {

    private static final String MANIFEST = "deploy/kubernetes/components/autoscaling/by-work.yaml";
    private static final Pattern QUERY = Pattern.compile("query: >-\\n((?: {10}.*\\n)+)");

    private ScalerQueries() {}

    /** All of them, with this schema in place of the service's. */
    public static List<String> in(String schema) {
        try {
            return QUERY.matcher(Files.readString(manifest()))
                    .results()
                    .map((MatchResult found) ->
                            found.group(1).replaceAll("\\s+", " ").strip())
                    .map(query -> query.replaceAll("\\b(?:transcription|analysis)\\.", schema + "."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path manifest() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve(MANIFEST))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
