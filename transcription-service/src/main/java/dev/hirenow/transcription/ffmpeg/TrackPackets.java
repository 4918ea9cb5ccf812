package dev.hirenow.transcription.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When the packets of a track begin and how long each lasts, in the order of the file and in {@link #UNITS_PER_MS}.
 *
 * <p>ffmpeg never writes a time that is before the one that it wrote last. So that times which go back can be seen all
 * the same, each is written behind {@link #STRIDE} times the number of its packet.
 *
 * @param stream index of the track
 * @param starts of the packets, by when they are shown
 * @param lengths of the packets; 0 where nobody knows
 */
record TrackPackets(int stream, long[] starts, long[] lengths) {

    /** Times are counted in tenths of a millisecond. */
    static final long UNITS_PER_MS = 10;

    // Eleven days, and a million packets (five hours of sound) are still whole numbers for ffmpeg's expressions.
    private static final long STRIDE = 10_000_000_000L;
    // By more than this no codec shows a picture later; ffmpeg says so where it does not know when.
    private static final long LATEST_SHOWN = 5_000 * UNITS_PER_MS;
    // An MP4 says that the last packet before a hole lasts as long as the hole.
    private static final long LONGEST_PACKET = 2_000 * UNITS_PER_MS;
    private static final int LAST_PACKETS = 10;
    private static final String TIME_BASE = "#tb 0: ";

    /** The arguments that write a track's times to this file, without decoding anything. */
    static List<String> arguments(Streams.Track track, Path file) {
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

    /** Of a track that cannot be read. */
    static TrackPackets none(int stream) {
        return new TrackPackets(stream, new long[0], new long[0]);
    }

    /** Reads what ffmpeg wrote with {@link #arguments}. */
    static TrackPackets read(int stream, Path file) throws IOException {
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
        return new TrackPackets(
                stream, starts.build().toArray(), lengths.build().toArray());
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    /** Whether all times are near enough to each other to be counted by {@link #STRIDE}. */
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

    /** Whether a packet begins within this time, in milliseconds. */
    boolean anyBetween(double fromMs, double toMs) {
        return Arrays.stream(starts)
                .mapToDouble(start -> (double) start / UNITS_PER_MS)
                .anyMatch(start -> start > fromMs && start < toMs);
    }

    /** The longest time from one of the last packets to the next, in milliseconds. */
    long lastDistanceMs() {
        long longest = 0;
        for (int at = Math.max(1, starts.length - LAST_PACKETS); at < starts.length; at++) {
            longest = Math.max(longest, starts[at] - starts[at - 1]);
        }
        return longest / UNITS_PER_MS;
    }

    // A time base such as 1/48000.
    private static double seconds(String timeBase) {
        String[] parts = timeBase.strip().split("/");
        return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }
}
