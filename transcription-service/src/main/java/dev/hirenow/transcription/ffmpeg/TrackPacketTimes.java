package dev.hirenow.transcription.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When the packets of a track start and how long they last, in file order and in units of {@link #UNITS_PER_MS}.
 *
 * <p>ffmpeg never writes a time that is lower than the previous one. To make backward steps visible nevertheless,
 * each time is written with an offset of {@link #STRIDE} times its packet's number.
 *
 * @param stream index of the track
 * @param starts presentation times of the packets
 * @param lengths durations of the packets; 0 if unknown
 */
record TrackPacketTimes(int stream, long[] starts, long[] lengths) {

    /** Times are in tenths of a millisecond. */
    static final long UNITS_PER_MS = 10;

    // Eleven days; with a million packets (five hours of audio), ffmpeg's expressions still represent the
    // result exactly.
    private static final long STRIDE = 10_000_000_000L;
    // No codec delays presentation by more than this; ffmpeg reports larger values if it does not know the
    // time.
    private static final long LATEST_SHOWN = 5_000 * UNITS_PER_MS;
    // An MP4 may report that the last packet before a gap lasts as long as the gap.
    private static final long LONGEST_PACKET = 2_000 * UNITS_PER_MS;
    private static final int LAST_PACKETS = 10;
    private static final String TIME_BASE = "#tb 0: ";

    /** The ffmpeg arguments that write a track's packet times to this file, without decoding. */
    static List<String> arguments(MediaStreams.Track track, Path file) {
        return List.of(
                "-map",
                "0:" + track.index(),
                "-c",
                "copy",
                "-copyinkf",
                "-bsf:0",
                "setts=pts=" + behind("PTS") + ":dts=" + behind("DTS"),
                "-f",
                "framecrc",
                "file:" + file);
    }

    private static String behind(String time) {
        return "N*" + STRIDE + "+" + time + "*TB*" + 1000 * UNITS_PER_MS;
    }

    /** A track that cannot be read. */
    static TrackPacketTimes none(int stream) {
        return new TrackPacketTimes(stream, new long[0], new long[0]);
    }

    /** Parses what ffmpeg wrote with {@link #arguments}. */
    static TrackPacketTimes read(int stream, Path file) throws IOException {
        LongStream.Builder starts = LongStream.builder();
        LongStream.Builder lengths = LongStream.builder();
        double unitsPerTick = 0;
        long length = 0;
        long packet = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(TIME_BASE)) {
                    unitsPerTick = 1000 * UNITS_PER_MS * seconds(line.substring(TIME_BASE.length()));
                } else if (!line.startsWith("#")) {
                    String[] fields = line.split(",");
                    long decoded = Long.parseLong(fields[1].strip()) - STRIDE * packet;
                    long shown = Long.parseLong(fields[2].strip()) - STRIDE * packet++;
                    starts.add(shown - decoded < LATEST_SHOWN ? shown : decoded);
                    long told = Math.round(Long.parseLong(fields[3].strip()) * unitsPerTick);
                    length = told <= LONGEST_PACKET ? told : length;
                    lengths.add(length);
                }
            }
        }
        return new TrackPacketTimes(
                stream, starts.build().toArray(), lengths.build().toArray());
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    /** Whether all times are close enough together for {@link #STRIDE} to separate them. */
    boolean believable() {
        return Arrays.stream(starts).allMatch(start -> Math.abs(start) < STRIDE / 2);
    }

    /** When the last packet ends, in milliseconds. */
    long endMs() {
        long end = 0;
        for (int packet = 0; packet < starts.length; packet++) {
            end = Math.max(end, starts[packet] + lengths[packet]);
        }
        return end / UNITS_PER_MS;
    }

    /** Whether a packet starts within this range, in milliseconds. */
    boolean anyBetween(double fromMs, double toMs) {
        return Arrays.stream(starts)
                .mapToDouble(start -> (double) start / UNITS_PER_MS)
                .anyMatch(start -> start > fromMs && start < toMs);
    }

    /** The longest interval between two consecutive packets among the last ones, in milliseconds. */
    long lastDistanceMs() {
        long longest = 0;
        for (int at = Math.max(1, starts.length - LAST_PACKETS); at < starts.length; at++) {
            longest = Math.max(longest, starts[at] - starts[at - 1]);
        }
        return longest / UNITS_PER_MS;
    }

    // Parses a time base such as 1/48000.
    private static double seconds(String timeBase) {
        String[] parts = timeBase.strip().split("/");
        return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }
}
