package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** The images are built from pinned bases, run as an unprivileged user, and contain ffmpeg only where it is needed. */
class ImagesTest {

    private static final Path FOLDER = StackPaths.findProject().resolve("deploy/docker");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+) AS (\\S+)$");
    private static final Pattern USER = Pattern.compile("(?m)^USER (\\S+)$");
    private static final Pattern STAGE = Pattern.compile("(?ms)^FROM \\S+ AS service$.*?(?=^FROM |\\z)");

    @ParameterizedTest
    @ValueSource(strings = {"jvm", "native"})
    void everyStageComesFromAnArgumentWithoutDefault(String form) throws IOException {
        String file = dockerfile(form);
        List<MatchResult> stages = FROM.matcher(file).results().toList();
        List<String> own = stages.stream().map(stage -> stage.group(2)).toList();
        assertThat(stages)
                .extracting(stage -> stage.group(1))
                .allMatch(base -> base.matches("\\$\\{((JAVA|MICRO|MEDIA)_IMAGE|PROGRAMS)}") || own.contains(base));
        assertThat(file).containsPattern("(?m)^ARG (JAVA|MICRO)_IMAGE$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jvm", "native"})
    void aServiceRunsAsNobodyAndIsLookedAfter(String form) throws IOException {
        String stage = STAGE.matcher(dockerfile(form))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(dockerfile(form)).contains("/bom.json");
        assertThat(stage)
                .contains("\nUSER 10001:10001\n", "\nHEALTHCHECK ", "\nSTOPSIGNAL SIGTERM\n")
                .contains(
                        "org.opencontainers.image.title",
                        "org.opencontainers.image.version",
                        "org.opencontainers.image.revision",
                        "org.opencontainers.image.licenses")
                .doesNotContain("/opt/ffmpeg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jvm", "native"})
    void theLastUserOfEveryImageIsNobody(String form) throws IOException {
        for (String stage : dockerfile(form).split("(?m)^FROM ")) {
            List<String> users =
                    USER.matcher(stage).results().map(user -> user.group(1)).toList();
            assertThat(users.isEmpty() ? "10001:10001" : users.getLast()).isEqualTo("10001:10001");
        }
    }

    @Test
    void aBuildWithoutDigestsIsRefused() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", FOLDER.resolve("build").toString()).redirectErrorStream(true);
        builder.environment().put("IMAGES_ENV", "/nonexistent");
        builder.environment().put("JAVA_IMAGE", "docker.io/library/eclipse-temurin:25-jre");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("JAVA_IMAGE is not pinned by a digest");
    }

    @Test
    void theExampleOfBasesNamesNoDigestThatNobodyLookedUp() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("images.env.example"))).doesNotContainPattern("[0-9a-f]{64}");
    }

    @Test
    void aPackageIsRefusedWhoseBillOfMaterialsLeavesALibraryOut(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path libraries = Files.createDirectories(folder.resolve("some-service/target/quarkus-app/lib/main"));
        Files.createFile(libraries.resolve("io.netty.netty-epoll-4.1-linux-x86_64.jar"));
        Path bill = folder.resolve("some-service/target/bom.json");
        String itself = "\"purl\" : \"pkg:maven/dev.hirenow/some-service@1?type=quarkus\"\n";
        Files.writeString(bill, itself);
        assertThat(listed(folder.resolve("some-service"))).contains("io.netty.netty-epoll-4.1-linux-x86_64.jar");
        Files.writeString(
                bill, itself + "\"purl\" : \"pkg:maven/io.netty/netty-epoll@4.1?classifier=linux-x86_64&type=jar\"\n");
        assertThat(listed(folder.resolve("some-service"))).isEmpty();
    }

    private static String listed(Path module) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", FOLDER.resolve("listed").toString(), module.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor() == 0).as(said).isEqualTo(said.isEmpty());
        return said;
    }

    private static String dockerfile(String form) throws IOException {
        return Files.readString(FOLDER.resolve(form + ".Dockerfile"));
    }
}
