package dev.hirenow.transcription.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a decoded audio track contains audio, and where it has gaps because packets are missing or damaged.
 *
 * @param runs of audio without a gap, in order
 * @param furthestOffMs the largest error, in milliseconds, of a player that ignores packet times, as all players do
 *     once they are playing
 */
record DecodedAudioTimeline(List<Run> runs, long furthestOffMs) {

    // Shorter than a packet of most codecs; timestamps in WebM are whole milliseconds.
    private static final double HOLE_MS = 15;
    private static final String TIME_BASE = "#tb 0: 1/";

    /**
     * Audio without a gap. All values in milliseconds; {@code decodedMs} is the amount of audio before it, without
     * gaps.
     */
    record Run(double startMs, double endMs, double decodedMs) {}

    /** A gap between two runs. All values in milliseconds. */
    record Hole(double startMs, double endMs, double decodedMs) {}

    DecodedAudioTimeline {
        runs = List.copyOf(runs);
    }

    /** Parses the times of decoded frames, as ffmpeg's framecrc muxer writes them. */
    static DecodedAudioTimeline read(Path frames) throws IOException {
        Reading reading = new Reading();
        try (BufferedReader lines = Files.newBufferedReader(frames)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(TIME_BASE)) {
                    reading.framesPerMs = Long.parseLong(line.substring(TIME_BASE.length())) / 1000.0;
                } else if (!line.startsWith("#")) {
                    String[] fields = line.split(",");
                    reading.frame(Long.parseLong(fields[2].strip()), Long.parseLong(fields[3].strip()));
                }
            }
        }
        return reading.done();
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    double startMs() {
        return isEmpty() ? 0 : runs.getFirst().startMs();
    }

    double endMs() {
        return isEmpty() ? 0 : runs.getLast().endMs();
    }

    /** The gaps between the runs. */
    List<Hole> holes() {
        List<Hole> holes = new ArrayList<>();
        for (int at = 1; at < runs.size(); at++) {
            holes.add(new Hole(
                    runs.get(at - 1).endMs(),
                    runs.get(at).startMs(),
                    runs.get(at).decodedMs()));
        }
        return holes;
    }

    private static final class Reading {

        private final List<Run> runs = new ArrayList<>();
        private double framesPerMs = 1;
        private double decoded;
        private double start;
        private double startDecoded;
        private double end;
        private double first;
        private double furthestOff;
        private boolean begun;

        void frame(long timestamp, long length) {
            double at = timestamp / framesPerMs;
            if (!begun) {
                begun = true;
                first = at;
                start = at;
                end = at;
            }
            furthestOff = Math.max(furthestOff, Math.abs(at - first - decoded));
            if (at - end > HOLE_MS) {
                runs.add(new Run(start, end, startDecoded));
                start = at;
                startDecoded = decoded;
            }
            decoded += length / framesPerMs;
            end = Math.max(end, at + length / framesPerMs);
        }

        DecodedAudioTimeline done() {
            if (begun) {
                runs.add(new Run(start, end, startDecoded));
            }
            return new DecodedAudioTimeline(runs, Math.round(furthestOff));
        }
    }
}
