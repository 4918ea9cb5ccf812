package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code deploy/docker/vulnerable}: no known vulnerability is shipped unless it is accepted in writing. */
class VulnerabilitiesTest {

    private static final Path PROJECT = StackPaths.findProject();

    @TempDir
    private Path folder;

    private Path module;
    private String accepted = "";
    private LocalDate today = LocalDate.now();

    private record Said(int status, String text) {}

    @BeforeEach
    void create() throws IOException {
        module = folder.resolve("some-service");
        Files.createDirectories(module.resolve("target"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload-service", "transcription-service", "analysis-service", "results-service"})
    void noServiceShipsOne(String service) throws IOException, InterruptedException {
        accepted = Files.readString(PROJECT.resolve("deploy/docker/accepted-vulnerabilities"));

        assertThat(check(PROJECT.resolve(service)))
                .satisfies(said -> assertThat(said.status()).as(said.text()).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.netty/netty-codec-http@4.1.130.Final",
                "io.vertx/vertx-core@4.5.25",
                "org.postgresql/postgresql@42.7.10"
            })
    void aVulnerableLibraryIsNamedWithItsAdvisory(String library) throws IOException, InterruptedException {
        bill(library);

        assertThat(check(module)).satisfies(said -> {
            assertThat(said.status()).isOne();
            assertThat(said.text()).contains("FAILED: some-service ships", "CVE-2026-", "fixed in");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.netty/netty-codec-http@4.1.138.Final",
                "io.netty/netty-codec-http-something@4.1.130.Final",
                "other.io.netty/netty-codec-http@4.1.130.Final",
                "org.postgresql/postgresql@42.7.13"
            })
    void anyOtherLibraryPasses(String library) throws IOException, InterruptedException {
        bill(library);

        assertThat(check(module)).isEqualTo(new Said(0, ""));
    }

    @Test
    void oneIsAcceptedInWritingUntilItsDay() throws IOException, InterruptedException {
        bill("io.vertx/vertx-core@4.5.25");
        accepted = "CVE-2026-6860  2027-02-28  No TLS server here.\n";
        today = LocalDate.parse("2027-02-28");
        assertThat(check(module)).satisfies(said -> {
            assertThat(said.status()).isZero();
            assertThat(said.text()).contains("CVE-2026-6860", "accepted until 2027-02-28");
        });

        today = LocalDate.parse("2027-03-01");
        assertThat(check(module)).satisfies(said -> {
            assertThat(said.status()).isOne();
            assertThat(said.text()).contains("was accepted until 2027-02-28");
        });
    }

    private void bill(String library) throws IOException {
        Files.writeString(module.resolve("target/bom.json"), """
                "purl" : "pkg:maven/dev.hirenow/some-service@1?type=quarkus",
                "purl" : "pkg:maven/%s?type=jar"
                """.formatted(library));
    }

    private Said check(Path of) throws IOException, InterruptedException {
        Path list = Files.writeString(folder.resolve("accepted"), accepted);
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", PROJECT.resolve("deploy/docker/vulnerable").toString(), of.toString())
                .redirectErrorStream(true);
        builder.environment().put("ACCEPTED_VULNERABILITIES", list.toString());
        builder.environment().put("TODAY", today.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Said(process.waitFor(), said);
    }
}
