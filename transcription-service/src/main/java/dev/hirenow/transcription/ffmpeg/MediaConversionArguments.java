package dev.hirenow.transcription.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ffmpeg arguments for the copies. Streams that are on the timeline and play everywhere are copied; the others
 * are re-encoded. A playback copy plays in every current browser: H.264 with AAC, or VP8 or VP9 with Opus.
 */
final class MediaConversionArguments {

    private static final Set<String> WEBM_PICTURES = Set.of("vp8", "vp9");
    private static final String WEBM_SOUND = "opus";
    private static final String MP4_PICTURE = "h264";
    private static final String MP4_SOUND = "aac";

    private static final List<String> COPY = List.of("-c:a", "copy");
    private static final List<String> TO_OPUS = List.of("-c:a", "libopus", "-b:a", "48k", "-ac", "1");
    private static final List<String> TO_AAC = List.of("-c:a", "aac", "-b:a", "96k");
    private static final List<String> SAME_PICTURE = List.of("-c:v", "copy");
    // Royalty-free, and every ffmpeg build has its encoder. Resolution and frame rate suffice for a small
    // video on a page.
    private static final List<String> TO_VP8 = List.of(
            "-vf",
            "scale=w=min(640\\,iw):h=-2,fps=15",
            "-pix_fmt",
            "yuv420p",
            "-c:v",
            "libvpx",
            "-deadline",
            "realtime",
            "-cpu-used",
            "8",
            "-b:v",
            "500k",
            "-threads",
            "1");

    private MediaConversionArguments() {}

    /**
     * One output file.
     *
     * @param name of the file, without extension
     * @param extension of the file
     * @param contentType media type
     * @param arguments for ffmpeg, from the first {@code -map} to the muxer
     */
    record Target(String name, String extension, String contentType, List<String> arguments) {
        String fileName() {
            return name + "." + extension;
        }
    }

    /** The audio for the provider, copied without decoding if possible. */
    static Target sound(AudioTrackPlan plan) {
        if (!plan.copyable()) {
            return decodedSound(plan);
        }
        return switch (plan.codec()) {
            case "opus", "vorbis" -> sameSound("ogg", "audio/ogg", plan, "ogg");
            case "aac" -> sameSound("m4a", "audio/mp4", plan, "ipod");
            case "mp3" -> sameSound("mp3", "audio/mpeg", plan, "mp3");
            case "flac" -> sameSound("flac", "audio/flac", plan, "flac");
            default -> decodedSound(plan);
        };
    }

    /** The audio for the provider, always decoded and re-encoded. */
    static Target decodedSound(AudioTrackPlan plan) {
        List<String> arguments = new ArrayList<>(plan.decoded());
        arguments.addAll(TO_OPUS);
        arguments.addAll(List.of("-f", "ogg"));
        return new Target("audio", "ogg", "audio/ogg", arguments);
    }

    private static Target sameSound(String extension, String contentType, AudioTrackPlan plan, String muxer) {
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + plan.stream()));
        arguments.addAll(COPY);
        arguments.addAll(muxer.equals("ipod") ? List.of("-movflags", "+faststart") : List.of());
        arguments.addAll(List.of("-f", muxer));
        return new Target("audio", extension, contentType, arguments);
    }

    /** Whether every current browser plays this video stream unchanged. */
    static boolean plays(MediaStreams.Track picture) {
        return picture.plainPicture()
                && (WEBM_PICTURES.contains(picture.codec()) || picture.codec().equals(MP4_PICTURE));
    }

    /**
     * The playback copy for HR, with a video stream that {@link #plays}.
     *
     * @param sound the audio made for the provider, as second input; empty if there is none
     * @param indexBytes bytes that a WebM file reserves for its index
     */
    static Target playback(MediaStreams.Track picture, Optional<Sound> sound, long indexBytes) {
        boolean mp4 = picture.codec().equals(MP4_PICTURE);
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + picture.index()));
        sound.ifPresent(made -> arguments.addAll(made.arguments(soundBeside(picture))));
        arguments.addAll(SAME_PICTURE);
        arguments.addAll(mp4 ? List.of("-movflags", "+faststart", "-f", "mp4") : webm(indexBytes));
        return new Target("playback", mp4 ? "mp4" : "webm", mp4 ? "video/mp4" : "video/webm", arguments);
    }

    /** The {@link #playback} with both tracks copied; empty if one of them has to be decoded. */
    static Optional<Target> copiedPlayback(MediaStreams streams, Sound sound, long indexBytes) {
        return streams.video()
                .filter(MediaConversionArguments::plays)
                .filter(picture -> sound.copies(soundBeside(picture)))
                .map(picture -> playback(picture, Optional.of(sound), indexBytes));
    }

    private static String soundBeside(MediaStreams.Track picture) {
        return picture.codec().equals(MP4_PICTURE) ? MP4_SOUND : WEBM_SOUND;
    }

    /** The audio-only playback copy until an {@link #encodedPlayback} replaces it. */
    static Target playbackOfSound(Sound sound) {
        List<String> arguments = new ArrayList<>(sound.arguments(WEBM_SOUND));
        arguments.addAll(List.of("-f", "webm"));
        return new Target("playback", "webm", "video/webm", arguments);
    }

    /** The playback copy for HR if the video stream has to be re-encoded. */
    static Target encodedPlayback(MediaStreams.Track picture, Optional<Sound> sound, long indexBytes) {
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + picture.index()));
        sound.ifPresent(made -> arguments.addAll(made.arguments(WEBM_SOUND)));
        arguments.addAll(TO_VP8);
        arguments.addAll(webm(indexBytes));
        return new Target("playback", "webm", "video/webm", arguments);
    }

    // Puts the index first, so that a player can seek before it has loaded the whole file.
    private static List<String> webm(long indexBytes) {
        return List.of("-reserve_index_space", Long.toString(indexBytes), "-f", "webm");
    }

    /** The audio of a playback copy: taken from the recording itself, or from the audio made for the provider. */
    record Sound(AudioTrackPlan plan, Target made) {

        private boolean copies(String codec) {
            return plan.copyable() && plan.codec().equals(codec);
        }

        private List<String> arguments(String codec) {
            if (copies(codec)) {
                return List.of("-map", "0:" + plan.stream(), "-c:a", "copy");
            }
            List<String> arguments = new ArrayList<>(List.of("-map", "1:0"));
            boolean fits = codec.equals(WEBM_SOUND) && made.arguments().contains("libopus");
            arguments.addAll(fits ? COPY : codec.equals(MP4_SOUND) ? TO_AAC : TO_OPUS);
            return arguments;
        }
    }
}
