package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.e2e.support.Fork;
import dev.hirenow.e2e.support.Hiring;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.footprint.ProcessFigures;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.ProgressListener;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service runs from an executable instead of its JVM package: {@code up --native}. No native executable is
 * needed: a shell script that starts the JVM package replaces it. So this tests start, settings, measurement and
 * stop, but nothing that a compiler made.
 */
@Tag("slow")
class NativeFormTest {

    @TempDir
    private Path folder;

    @Test
    void anExecutableTakesThePlaceOfAPackage() throws IOException {
        Path arguments = folder.resolve("arguments");
        Path executable = standIn(arguments);
        try (Stack stack = Stack.start(
                Fork.plan("native-form").withExecutable(StackPart.UPLOAD, executable), ProgressListener.SILENT)) {
            Hiring hiring = new Hiring(stack);
            new SandboxClient(stack).reset();
            ProcessFigures figures = ProcessFigures.of(stack, StackPart.UPLOAD, () -> {
                Hiring.Interview interview = hiring.answered();
                hiring.submit(interview).expect(202);
                assertThat(hiring.result(interview).path("state").asText()).isEqualTo("ANALYZED");
            });

            assertThat(Files.readString(arguments)).contains("-Xmx128m").contains("-Djava.io.tmpdir=");
            assertThat(figures.ready()).isPositive();
            assertThat(figures.processor()).isGreaterThan(Duration.ofMillis(100));
            assertThat(figures.resident()).isGreaterThan(20);
            assertThat(figures.residentAfter()).isGreaterThan(20);
            assertThat(figures.line(StackPart.UPLOAD, "native")).startsWith("upload         native ");
        }
    }

    private Path standIn(Path arguments) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = StackPaths.findProject().resolve("upload-service/target/quarkus-app/quarkus-run.jar");
        Path script = Files.writeString(folder.resolve("upload-runner"), """
                #!/bin/sh
                echo "$@" > '%s'
                exec '%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow \\
                  --enable-native-access=ALL-UNNAMED "$@" -jar '%s'
                """.formatted(arguments, java, jar));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
