package dev.hirenow.transcription.ffmpeg;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What ffmpeg says is in a file.
 *
 * @param video the picture, where there is one
 * @param audio the sound, where there is some
 * @param durationMs in milliseconds; empty when the file does not say, as browsers' recordings never do
 */
record Streams(Optional<Track> video, Optional<Track> audio, Optional<Long> durationMs) {

    private static final Pattern TRACK =
            Pattern.compile("Stream #0:(\\d+)[^:]*: (Video|Audio): (\\w+)(.*?)(?:, start (-?[\\d.]+).*)?");
    private static final Pattern DURATION =
            Pattern.compile("Duration: (?:N/A|(\\d+):(\\d+):(\\d+\\.\\d+)), start: (-?[\\d.]+)");

    /**
     * One track of a file.
     *
     * @param index of the stream
     * @param codec by ffmpeg's name
     * @param startMs when it begins, in milliseconds after the file's first track
     */
    record Track(int index, String codec, long startMs) {}

    /** Reads the lines that ffmpeg writes about its input. */
    static Streams parse(String report) {
        Optional<MatchResult> file = DURATION.matcher(report).results().findFirst();
        double start = file.map(found -> Double.parseDouble(found.group(4))).orElse(0.0);
        return new Streams(
                track(report, "Video", start), track(report, "Audio", start), file.flatMap(Streams::milliseconds));
    }

    /** Whether a copy is complete, with a length of its own. */
    boolean hasAllOf(Streams original) {
        return video.isPresent() == original.video.isPresent()
                && audio.isPresent() == original.audio.isPresent()
                && durationMs.orElse(0L) > 0;
    }

    boolean empty() {
        return video.isEmpty() && audio.isEmpty();
    }

    private static Optional<Track> track(String report, String kind, double fileStart) {
        return report.lines()
                .map(line -> TRACK.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .filter(found -> found.group(2).equals(kind))
                // a cover picture is no video
                .filter(found -> !found.group(4).contains("attached pic"))
                .map(found -> new Track(
                        Integer.parseInt(found.group(1)), found.group(3), millisAfter(found.group(5), fileStart)))
                .findFirst();
    }

    private static long millisAfter(@Nullable String start, double fileStart) {
        return Math.round(((start == null ? 0.0 : Double.parseDouble(start)) - fileStart) * 1000);
    }

    private static Optional<Long> milliseconds(MatchResult duration) {
        return Optional.ofNullable(duration.group(1))
                .map(hours -> Math.round((Integer.parseInt(hours) * 3600
                                + Integer.parseInt(duration.group(2)) * 60
                                + Double.parseDouble(duration.group(3)))
                        * 1000));
    }
}
