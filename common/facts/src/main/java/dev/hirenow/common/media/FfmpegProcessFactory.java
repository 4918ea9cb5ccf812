package dev.hirenow.common.media;

import java.util.ArrayList;
import java.util.List;

/** Starts every ffmpeg in the same way, so that the check tests what runs later. */
public final class FfmpegProcessFactory {

    private static final String PATH = "PATH";

    private FfmpegProcessFactory() {}

    /**
     * Without input and with an environment of {@code PATH} only, so that no secret reaches a program that reads
     * videos.
     */
    public static ProcessBuilder builder(String program, List<String> arguments) {
        return alone(command(program, arguments));
    }

    /** The same within limits, for a run that reads untrusted files. */
    public static ProcessBuilder builder(
            String program, List<String> arguments, ProcessLimiter processLimiter, ProcessLimiter.Limits limits) {
        return alone(processLimiter.around(command(program, arguments), limits));
    }

    private static List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program, "-hide_banner", "-nostdin"));
        command.addAll(arguments);
        return command;
    }

    private static ProcessBuilder alone(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = builder.environment().get(PATH);
        builder.environment().clear();
        if (path != null) {
            builder.environment().put(PATH, path);
        }
        return builder;
    }
}
