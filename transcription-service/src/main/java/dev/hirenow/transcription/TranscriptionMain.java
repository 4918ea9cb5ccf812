package dev.hirenow.transcription;

import java.io.PrintStream;
import java.util.List;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import dev.hirenow.common.media.FfmpegCheck;

/** Starts the service. With the argument {@code check-ffmpeg}, it only checks whether its ffmpeg is usable. */
@QuarkusMain
public final class TranscriptionMain {

    private static final String CHECK = "check-ffmpeg";

    private TranscriptionMain() {}

    /** {@code check-ffmpeg [PROGRAM]} checks this program, or the one of {@code HIRENOW_FFMPEG}. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(CHECK)) {
            System.exit(check(
                    List.of(arguments).stream().skip(1).findFirst().orElseGet(() -> System.getenv()
                            .getOrDefault("HIRENOW_FFMPEG", "ffmpeg")),
                    System.out));
        }
        Quarkus.run(arguments);
    }

    static int check(String program, PrintStream out) {
        return switch (FfmpegCheck.of(program)) {
            case FfmpegCheck.Usable(String version) -> {
                out.println("ffmpeg " + version + " can be used (" + program + ")");
                yield 0;
            }
            case FfmpegCheck.Unusable(String reason) -> {
                out.println("FAILED: ffmpeg cannot be used: " + reason);
                yield 1;
            }
        };
    }
}
