package dev.hirenow.local.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The metadata of a report, which makes its figures reproducible. */
final class ReportMetadata {

    private ReportMetadata() {}

    static Map<String, String> thisRun(Instant began, BenchOptions options) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("taken", began.toString());
        about.put("commit", commit());
        about.put("Java", Runtime.version().toString());
        about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        about.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        about.put("scenarios", String.join(", ", options.scenarios()));
        about.put("sizes", options.sizes().toString());
        about.put("interviews to warm up", Integer.toString(options.warmUp()));
        return about;
    }

    /** The commit of the checkout; "unknown" without Git. */
    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            String commit = new String(git.getInputStream().readAllBytes()).strip();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException e) {
            return "unknown";
        }
    }
}
