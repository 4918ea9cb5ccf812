package dev.hirenow.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.common.media.FfmpegCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** The choice of the local stack's ffmpeg. */
class FfmpegTest {

    @TempDir
    private Path folder;

    private Path bundled;

    @BeforeEach
    void unpack() {
        StackPaths paths = new StackPaths(StackPaths.findProject(), folder.resolve("data"), folder.resolve("cache"));
        bundled = UnpackedBinaries.ffmpeg(paths).resolve("ffmpeg");
    }

    @Test
    void theBundledOneWorksWithoutAnyLibrary() {
        Ffmpeg chosen = choose(Map.of("PATH", folder.toString()));

        assertThat(chosen.executable()).isEqualTo(bundled);
        assertThat(chosen.result()).isInstanceOf(FfmpegCheck.Usable.class);
    }

    @Test
    void theOneOnThePathIsPreferredWhenItHasAllThatIsNeeded() throws IOException {
        Path own = program("ffmpeg", "exec '" + bundled + "' \"$@\"");

        assertThat(choose(Map.of("PATH", "/nowhere:" + folder)).executable()).isEqualTo(own);
    }

    @Test
    void theOneOnThePathIsPassedOverWhenItLacksAnEncoder() throws IOException {
        program("ffmpeg", "'" + bundled + "' \"$@\" | grep -v libopus");

        assertThat(choose(Map.of("PATH", folder + ":/usr/bin:/bin")).executable())
                .isEqualTo(bundled);
    }

    @Test
    void theOneOfTheSettingIsUsedOrRefusedWithItsReason() throws IOException {
        Path broken = program("mine", "echo 'libva.so.2: cannot open shared object file' >&2; exit 127");

        Ffmpeg chosen = choose(Map.of("PATH", "", "HIRENOW_FFMPEG", broken.toString()));

        assertThat(chosen.executable()).isEqualTo(broken);
        assertThat(chosen.result())
                .isInstanceOfSatisfying(FfmpegCheck.Unusable.class, unusable -> assertThat(unusable.reason())
                        .contains("libva.so.2"));
        assertThat(chosen.remedy()).contains("unset HIRENOW_FFMPEG");
    }

    @Test
    void theSettingMayNameAProgramOnThePath() throws IOException {
        Path own = program("my-ffmpeg", "exec '" + bundled + "' \"$@\"");

        assertThat(choose(Map.of("PATH", folder.toString(), "HIRENOW_FFMPEG", "my-ffmpeg"))
                        .executable())
                .isEqualTo(own);
    }

    private Ffmpeg choose(Map<String, String> environment) {
        return Ffmpeg.choose(environment, () -> bundled);
    }

    private Path program(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
