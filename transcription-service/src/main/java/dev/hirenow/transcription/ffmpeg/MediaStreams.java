package dev.hirenow.transcription.ffmpeg;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ffmpeg reports about a file.
 *
 * @param video the video track, if there is one
 * @param sounds all audio tracks, in file order
 * @param durationMs in milliseconds; empty if the file declares none, as with all browser recordings
 */
record MediaStreams(Optional<Track> video, List<Track> sounds, Optional<Long> durationMs) {

    private static final Pattern TRACK = Pattern.compile("Stream #\\d+:(\\d+)[^:]*: (Video|Audio): (\\w+)(.*)");
    private static final Pattern INPUT = Pattern.compile("(?m)^(?=Input #\\d+, )");
    // Exactly two spaces: ffmpeg indents the recording's own metadata, such as its title, further.
    private static final Pattern DURATION =
            Pattern.compile("(?m)^  Duration: (?:N/A|(\\d+):(\\d+):(\\d+\\.\\d+)), (?:start|bitrate): ");

    /** Copies the tracks. */
    MediaStreams {
        sounds = List.copyOf(sounds);
    }

    /**
     * One track of a file.
     *
     * @param index of the stream
     * @param codec by ffmpeg's name
     * @param details what follows the codec: profile, pixel format or channels
     */
    record Track(int index, String codec, String details) {

        private static final Pattern PLAIN_PICTURE = Pattern.compile(".*\\byuvj?420p(?:[(,\\s].*|$)");
        private static final Pattern MONO = Pattern.compile(".*Hz, (?:mono|1 channels)\\b.*");

        /** Whether browsers' decoders support its pixel format. */
        boolean plainPicture() {
            return PLAIN_PICTURE.matcher(details).matches();
        }

        /** Whether it is mono audio. */
        boolean mono() {
            return MONO.matcher(details).matches();
        }
    }

    /** Parses what ffmpeg prints about each of its inputs. */
    static List<MediaStreams> parseAll(String report) {
        return INPUT.splitAsStream(report)
                .filter(section -> section.startsWith("Input #"))
                .map(MediaStreams::parse)
                .toList();
    }

    /** Parses the lines that ffmpeg prints about its input. */
    static MediaStreams parse(String report) {
        Optional<MatchResult> file = DURATION.matcher(report).results().findFirst();
        return new MediaStreams(
                tracks(report, "Video").stream().findFirst(),
                tracks(report, "Audio"),
                file.flatMap(MediaStreams::milliseconds));
    }

    /** The first audio track. */
    Optional<Track> audio() {
        return sounds.stream().findFirst();
    }

    /** The same file with only the tracks that match this predicate. */
    MediaStreams only(Predicate<Track> wanted) {
        return new MediaStreams(
                video.filter(wanted), sounds.stream().filter(wanted).toList(), durationMs);
    }

    boolean empty() {
        return video.isEmpty() && sounds.isEmpty();
    }

    private static List<Track> tracks(String report, String kind) {
        return report.lines()
                .map(line -> TRACK.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .filter(found -> found.group(2).equals(kind))
                .filter(found -> DecoderRestrictions.codec(found.group(3)))
                // A cover picture is not a video track.
                .filter(found -> !found.group(4).contains("attached pic"))
                .map(found -> new Track(Integer.parseInt(found.group(1)), found.group(3), found.group(4)))
                .toList();
    }

    private static Optional<Long> milliseconds(MatchResult duration) {
        return Optional.ofNullable(duration.group(1))
                .map(hours -> Math.round((Integer.parseInt(hours) * 3600
                                + Integer.parseInt(duration.group(2)) * 60
                                + Double.parseDouble(duration.group(3)))
                        * 1000));
    }
}
