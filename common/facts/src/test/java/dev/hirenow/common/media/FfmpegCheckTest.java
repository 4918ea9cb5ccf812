package dev.hirenow.common.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Results of the check; the transcription service checks the ffmpeg that its tests use. */
class FfmpegCheckTest {

    private static final String FORMATS = "Formats:\n D.. = Demuxing supported\n ---\n";
    private static final String CODECS = "Codecs:\n V..... = Video\n ------\n";

    @TempDir
    private Path folder;

    @Test
    void anFfmpegWithAllThatIsNeededCanBeUsed() throws IOException {
        assertThat(FfmpegCheck.of(printing("libopus"))).isEqualTo(new FfmpegCheck.Usable("9.1-ours"));
    }

    @Test
    void aMissingEncoderIsNamed() throws IOException {
        assertThat(FfmpegCheck.of(printing("opus")))
                .isInstanceOfSatisfying(FfmpegCheck.Unusable.class, unusable -> assertThat(unusable.reason())
                        .endsWith("ffmpeg (version 9.1-ours) lacks encoder libopus"));
    }

    @Test
    void aProgramThatIsNotThereIsSaid() {
        assertThat(reason(folder.resolve("nothing").toString())).contains("nothing", "No such file or directory");
    }

    @Test
    void aLibraryThatIsMissingIsNamed() throws IOException {
        String said = "error while loading shared libraries: libva.so.2: cannot open shared object file";

        assertThat(reason(program("echo 'ffmpeg: " + said + "' >&2; exit 127"))).contains("exit code 127", said);
    }

    @Test
    void aProgramThatHangsIsGivenUp() throws IOException {
        assertThat(FfmpegCheck.of(program("exec sleep 600"), Duration.ofSeconds(1)))
                .isInstanceOfSatisfying(FfmpegCheck.Unusable.class, unusable -> assertThat(unusable.reason())
                        .endsWith("-version did not end within 1 s"));
    }

    @Test
    void aProgramWhoseChildHoldsItsOutputIsGivenUp() throws IOException {
        assertThat(FfmpegCheck.of(program("sleep 30 & exit 0"), Duration.ofSeconds(1)))
                .isInstanceOf(FfmpegCheck.Unusable.class);
    }

    @Test
    void aProgramThatIsSomethingElseLacksEverything() throws IOException {
        assertThat(reason(program("echo hello"))).contains("version unknown", "demuxer matroska", "muxer webm");
    }

    @Test
    void theProgramSeesNoneOfOurSecrets() throws IOException {
        Path seen = folder.resolve("seen");

        FfmpegCheck.of(program("env > " + seen));

        assertThat(seen).content().contains("PATH=").doesNotContain("HOME=");
    }

    private static String reason(String program) {
        return ((FfmpegCheck.Unusable) FfmpegCheck.of(program)).reason();
    }

    private String printing(String opus) throws IOException {
        return program("""
                case "$*" in
                *-version) echo 'ffmpeg version 9.1-ours Copyright (c) somebody' ;;
                *-demuxers) printf '%sD  matroska,webm Matroska' ; printf ' D  %%s x\\n' mov,mp4 ogg wav flac mp3 ;;
                *-muxers) printf '%s' ; printf '  E %%s x\\n' webm mp4 ogg ipod mp3 flac framecrc matroska s16le ;;
                *-decoders) printf '%s' ; printf ' A....D %%s x\\n' aac alac flac h264 hevc mp3 mpeg4 opus pcm_s16le vorbis vp8 vp9 ;;
                *-encoders) printf '%s' ; printf ' A..... %%s x\\n' aac %s libvpx pcm_s16le ;;
                *-bsfs) printf 'Bitstream filters:\\nnull\\nsetts\\n' ;;
                *-filters) printf 'Filters:\\n  T.. = Timeline support\\n' ; printf ' TSC %%s A->A x\\n' aresample aformat pan amix anull highpass scale fps ;;
                esac
                """.formatted(FORMATS, FORMATS, CODECS, CODECS, opus).replace("Matroska'", "Matroska\n'"));
    }

    private String program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program.toString();
    }
}
