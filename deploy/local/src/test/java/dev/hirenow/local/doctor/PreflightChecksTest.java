package dev.hirenow.local.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Problems that would make a command fail later are reported before it starts. */
class PreflightChecksTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectory(folder.resolve("a project"));
    }

    @Test
    void onAUsualMachineNothingIsInTheWay() {
        assertThatCode(() -> readiness(Ports.free()).require()).doesNotThrowAnyException();
    }

    @Test
    void aBusyPortIsNamedWithAnotherOneToTake() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = holder.getLocalPort();

            assertThatThrownBy(() ->
                            readiness(Ports.free().with(StackPart.UPLOAD, port)).require())
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("port " + port + " (upload) is in use by process")
                    .hasMessageContaining("; stop that, or choose another port: --port upload=");
        }
    }

    @Test
    void thePortOfAPartThatIsNotWantedDoesNotMatter() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with(StackPart.HTTPS, holder.getLocalPort());

            assertThatCode(() -> readiness(ports).require()).doesNotThrowAnyException();
        }
    }

    @Test
    void aFolderThatNothingCanBeWrittenToIsNamed() throws IOException {
        Files.writeString(project.resolve(".hirenow"), "a file where a folder has to be");

        assertThatThrownBy(() -> readiness(Ports.free()).require())
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("cannot write to " + project.resolve(".hirenow"));
    }

    @Test
    void aPathThatCannotBeInAListOfPathsIsRefused() throws IOException {
        project = Files.createDirectory(folder.resolve("a:b"));

        assertThatThrownBy(() -> readiness(Ports.free()).require()).hasMessageContaining("colon");
    }

    @Test
    void everythingThatIsInTheWayIsSaidAtOnce() throws IOException {
        Files.writeString(project.resolve(".hirenow"), "a file where a folder has to be");
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with(StackPart.UPLOAD, holder.getLocalPort());

            assertThatThrownBy(() -> readiness(ports).require())
                    .hasMessageContaining("cannot write to")
                    .hasMessageContaining("is in use by");
        }
    }

    @Test
    void lookingLeavesNoFileBehind() throws IOException {
        readiness(Ports.free()).require();

        try (var files = Files.walk(project)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private PreflightChecks readiness(Ports ports) {
        return new PreflightChecks(
                project,
                project.resolve(".hirenow/up"),
                ports,
                List.of(StackPart.UPLOAD, StackPart.POSTGRESQL, StackPart.KAFKA));
    }
}
