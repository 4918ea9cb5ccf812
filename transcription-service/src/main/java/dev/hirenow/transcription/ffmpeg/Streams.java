package dev.hirenow.transcription.ffmpeg;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ffmpeg says is in a file.
 *
 * @param video the picture, where there is one
 * @param audio the sound, where there is some
 * @param durationMs in milliseconds; empty when the file does not say, as browsers' recordings never do
 * @param startMs when the first of them begins, in milliseconds
 */
record Streams(Optional<Track> video, Optional<Track> audio, Optional<Long> durationMs, long startMs) {

    private static final Pattern TRACK = Pattern.compile("Stream #0:(\\d+)[^:]*: (Video|Audio): (\\w+)(.*)");
    // Two spaces: what a recording says of itself, such as its title, is further to the right.
    private static final Pattern DURATION =
            Pattern.compile("(?m)^  Duration: (?:N/A|(\\d+):(\\d+):(\\d+\\.\\d+)), start: (-?[\\d.]+)");

    /**
     * One track of a file.
     *
     * @param index of the stream
     * @param codec by ffmpeg's name
     */
    record Track(int index, String codec) {}

    /** Reads the lines that ffmpeg writes about its input. */
    static Streams parse(String report) {
        Optional<MatchResult> file = DURATION.matcher(report).results().findFirst();
        return new Streams(
                track(report, "Video"),
                track(report, "Audio"),
                file.flatMap(Streams::milliseconds),
                file.map(found -> Math.round(Double.parseDouble(found.group(4)) * 1000))
                        .orElse(0L));
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

    private static Optional<Track> track(String report, String kind) {
        return report.lines()
                .map(line -> TRACK.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .filter(found -> found.group(2).equals(kind))
                // a cover picture is no video
                .filter(found -> !found.group(4).contains("attached pic"))
                .map(found -> new Track(Integer.parseInt(found.group(1)), found.group(3)))
                .findFirst();
    }

    private static Optional<Long> milliseconds(MatchResult duration) {
        return Optional.ofNullable(duration.group(1))
                .map(hours -> Math.round((Integer.parseInt(hours) * 3600
                                + Integer.parseInt(duration.group(2)) * 60
                                + Double.parseDouble(duration.group(3)))
                        * 1000));
    }
}
