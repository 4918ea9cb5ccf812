package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is in a file, as far as ffmpeg can tell without decoding it. */
record Inspection(Run run, Path folder) {

    private static final Pattern TIME_BASE = Pattern.compile("(?m)^#tb 0: (\\d+)/(\\d+)$");
    private static final Pattern FIRST_PACKET = Pattern.compile("(?m)^0, +-?\\d+, +(-?\\d+),");

    /** The headers; empty when the run was cut short. */
    Optional<Streams> headers(Container container, Path file) throws IOException {
        // without an output it only reads the headers, reports them, and exits with 1
        return switch (run.of("look", folder, Run.input(container, file))) {
            case Run.Killed() -> Optional.empty();
            case Run.Exit(int _, String report) ->
                Optional.of(Streams.parse(report)).filter(streams -> !streams.empty() || !Trouble.mayPass(report));
        };
    }

    /**
     * When the sound begins, in milliseconds after the first track; 0 where there is nothing to compare it with. The
     * headers do not tell (ffmpeg reports the start of each track only since version 8): the first packet does. Empty
     * when the run was cut short.
     */
    Optional<Long> soundStart(Container container, Path file, Streams streams) throws IOException {
        if (streams.video().isEmpty() || streams.audio().isEmpty()) {
            return Optional.of(0L);
        }
        Path packets = folder.resolve("packets");
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(Run.input(container, file));
        arguments.addAll(List.of("-map", "0:" + streams.audio().get().index(), "-c", "copy", "-copyts"));
        arguments.addAll(List.of("-frames:a", "1", "-f", "framecrc", "file:" + packets));
        return switch (run.of("sound", folder, arguments)) {
            case Run.Killed() -> Optional.empty();
            // What cannot be read here is refused when it is copied.
            case Run.Exit(int code, String _) ->
                Optional.of(code == 0 ? firstPacketMs(Files.readString(packets)) - streams.startMs() : 0L);
        };
    }

    private static long firstPacketMs(String packets) {
        return TIME_BASE
                .matcher(packets)
                .results()
                .findFirst()
                .flatMap(base -> FIRST_PACKET
                        .matcher(packets)
                        .results()
                        .findFirst()
                        .map(packet -> Math.round(1000.0
                                * Long.parseLong(packet.group(1))
                                * Long.parseLong(base.group(1))
                                / Long.parseLong(base.group(2)))))
                .orElse(0L);
    }
}
