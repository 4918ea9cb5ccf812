package dev.hirenow.local.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.hirenow.common.media.FfmpegCheck;
import dev.hirenow.local.process.LauncherFailure;

/**
 * The ffmpeg that the transcription service and the sandbox run.
 *
 * @param executable its path
 * @param origin who chose it, for messages
 * @param result whether it is usable
 * @param remedy what to do if it is not
 */
public record Ffmpeg(Path executable, String origin, FfmpegCheck.Result result, String remedy) {
    private static final String SETTING = "HIRENOW_FFMPEG";
    private static final String NAME = "ffmpeg";
    private static final Map<Path, Ffmpeg> CHOSEN = new ConcurrentHashMap<>();

    /** The executable; the first call unpacks the bundled one if that is used. */
    public static Path executable(StackPaths paths) {
        Ffmpeg chosen = chosen(paths);
        if (chosen.result() instanceof FfmpegCheck.Unusable(String reason)) {
            throw new LauncherFailure(
                    "ffmpeg cannot be used (" + chosen.origin() + "): " + reason + "; " + chosen.remedy());
        }
        return chosen.executable();
    }

    /** Chooses once per process, because checking a program takes a tenth of a second. */
    public static Ffmpeg chosen(StackPaths paths) {
        return CHOSEN.computeIfAbsent(
                paths.cache(),
                _ -> choose(
                        System.getenv(), () -> UnpackedBinaries.ffmpeg(paths).resolve(NAME)));
    }

    /**
     * The one of {@code HIRENOW_FFMPEG} if set, usable or not; otherwise the one on the {@code PATH} if it has all
     * required features; otherwise the bundled one.
     */
    static Ffmpeg choose(Map<String, String> environment, Supplier<Path> bundled) {
        String told = environment.getOrDefault(SETTING, "");
        if (!told.isBlank()) {
            Path executable = onPath(told, environment).orElse(Path.of(told));
            return looked(executable, SETTING + "=" + told, "fix it, or unset " + SETTING + " to use the bundled one");
        }
        return onPath(NAME, environment)
                .map(executable -> looked(executable, executable.toString(), ""))
                .filter(found -> found.result() instanceof FfmpegCheck.Usable)
                .orElseGet(() -> looked(bundled.get(), "bundled", "delete .hirenow/cache; it is then unpacked again"));
    }

    private static Ffmpeg looked(Path executable, String origin, String remedy) {
        return new Ffmpeg(executable, origin, FfmpegCheck.of(executable.toString()), remedy);
    }

    private static Optional<Path> onPath(String name, Map<String, String> environment) {
        if (name.contains(File.separator)) {
            return Optional.empty();
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
    }
}
