package dev.hirenow.local.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.local.parts.Layout;

import static org.assertj.core.api.Assertions.assertThat;

/** Doctor tells what keeps ffmpeg from starting, and what to do about it. */
class MachineTest {

    private static final Pattern LIBRARY = Pattern.compile("\\blib[a-z]+(-[a-z]+)?[0-9](t64)?\\b");

    @TempDir
    private Path folder;

    @Test
    void anFfmpegThatStartsIsAllRight() throws IOException {
        assertThat(Machine.ffmpeg(program("exit 0")).healthy()).isTrue();
    }

    @Test
    void aMissingLibraryIsNamedWithAllThatFfmpegNeeds() throws IOException {
        Finding finding = Machine.ffmpeg(
                program("echo 'ffmpeg: error while loading shared libraries: libva.so.2: cannot open' >&2; exit 127"));

        assertThat(finding.healthy()).isFalse();
        assertThat(finding.what()).contains("libva.so.2");
        assertThat(libraries(finding.mend())).hasSize(7);
    }

    @Test
    void whatDoctorSaysIsWhatTheImageInstallsAndTheReadmeNames() throws IOException {
        Set<String> said = libraries(Machine.ffmpeg(program("exit 127")).mend());
        Path project = Layout.findProject();

        assertThat(said).isEqualTo(libraries(Files.readString(project.resolve("deploy/docker/jvm.Dockerfile"))));
        assertThat(said).isEqualTo(libraries(Files.readString(project.resolve("docs/troubleshooting.md"))));
    }

    @Test
    void anFfmpegThatIsMissingIsSaid() {
        assertThat(Machine.ffmpeg(folder.resolve("nothing")).healthy()).isFalse();
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static Set<String> libraries(String text) {
        return LIBRARY.matcher(text)
                .results()
                .map(found -> found.group().replace("t64", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
