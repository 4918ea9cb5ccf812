package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** A package with unsafe production settings reports all reasons and exits, whatever else is available. */
@Tag("slow")
class UnsafeStartTest {

    private static final String SECRET = "sandbox-gemini-key";
    private static final Map<String, String> UNSAFE = Map.of(
            "HIRENOW_DATABASE", "127.0.0.1:1/hirenow",
            "HIRENOW_DATABASE_APP_PASSWORD", "changeme",
            "HIRENOW_OIDC_ISSUER", "http://sign-in.invalid/realm",
            "HIRENOW_CORS", "true",
            "HIRENOW_CORS_ORIGINS", "*",
            "GEMINI_API_KEY", SECRET,
            "HIRENOW_FFMPEG", "/nowhere/ffmpeg");
    private static final List<String> OF_ALL = List.of(
            "HIRENOW_DATABASE_APP_PASSWORD is a word that everybody knows",
            "HIRENOW_DATABASE_OWNER_PASSWORD is not set",
            "HIRENOW_OIDC_ISSUER is not https",
            "HIRENOW_ALLOW_PLAIN_KAFKA",
            "HIRENOW_CORS_ORIGINS");

    @Test
    @Timeout(180)
    void saysEachReasonAndNoSecret() throws Exception {
        Map<String, Process> started = new LinkedHashMap<>();
        for (String service : List.of("transcription", "analysis", "results")) {
            started.put(service, start(service));
        }

        assertThat(lastWords(started.get("transcription")))
                .contains(OF_ALL)
                .contains("HIRENOW_FFMPEG does not name a usable ffmpeg", "/nowhere/ffmpeg");
        assertThat(lastWords(started.get("analysis")))
                .contains(OF_ALL)
                .contains("GEMINI_API_KEY is a key of the sandbox")
                .doesNotContain(SECRET, "changeme");
        assertThat(lastWords(started.get("results")))
                .contains(OF_ALL)
                .contains("HIRENOW_S3_SECRET_KEY is not set", "HIRENOW_ALLOW_PLAIN_S3", "HIRENOW_SESSION_SECRET");
    }

    private static Process start(String service) throws IOException {
        Path jar = StackPaths.findProject().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-jar", jar.toString());
        program.environment().keySet().removeIf(name -> name.matches("(HIRENOW|QUARKUS|KAFKA)_.*"));
        program.environment().putAll(UNSAFE);
        return program.redirectErrorStream(true).start();
    }

    private static String lastWords(Process process) throws Exception {
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(1);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
