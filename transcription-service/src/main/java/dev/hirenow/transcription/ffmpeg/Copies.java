package dev.hirenow.transcription.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the copies are made: what is on the time line and plays everywhere is copied as it is, the rest is encoded anew.
 * Playback is something that every current browser plays: H.264 with AAC, or VP8 or VP9 with Opus.
 */
final class Copies {

    private static final Set<String> WEBM_PICTURES = Set.of("vp8", "vp9");
    private static final String WEBM_SOUND = "opus";
    private static final String MP4_PICTURE = "h264";
    private static final String MP4_SOUND = "aac";

    private static final List<String> COPY = List.of("-c:a", "copy");
    private static final List<String> TO_OPUS = List.of("-c:a", "libopus", "-b:a", "48k", "-ac", "1");
    private static final List<String> TO_AAC = List.of("-c:a", "aac", "-b:a", "96k");
    private static final List<String> SAME_PICTURE = List.of("-c:v", "copy");
    // Royalty-free, and every ffmpeg has its encoder. As small and as slow as people in a window of a page need it.
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

    private Copies() {}

    /**
     * One file to write.
     *
     * @param name of the file, without extension
     * @param extension of the file
     * @param contentType media type
     * @param arguments ffmpeg's, from the first {@code -map} to the muxer
     */
    record Target(String name, String extension, String contentType, List<String> arguments) {
        String fileName() {
            return name + "." + extension;
        }
    }

    /** The sound for the provider, copied where that can be done. */
    static Target sound(SoundPlan plan) {
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

    /** The sound for the provider, decoded whatever it is. */
    static Target decodedSound(SoundPlan plan) {
        List<String> arguments = new ArrayList<>(plan.decoded());
        arguments.addAll(TO_OPUS);
        arguments.addAll(List.of("-f", "ogg"));
        return new Target("audio", "ogg", "audio/ogg", arguments);
    }

    private static Target sameSound(String extension, String contentType, SoundPlan plan, String muxer) {
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + plan.stream()));
        arguments.addAll(COPY);
        arguments.addAll(muxer.equals("ipod") ? List.of("-movflags", "+faststart") : List.of());
        arguments.addAll(List.of("-f", muxer));
        return new Target("audio", extension, contentType, arguments);
    }

    /** Whether this picture plays in every browser as it is. */
    static boolean plays(Streams.Track picture) {
        return picture.plainPicture()
                && (WEBM_PICTURES.contains(picture.codec()) || picture.codec().equals(MP4_PICTURE));
    }

    /**
     * What HR watches, with a picture that {@link #plays}.
     *
     * @param sound what was made for the provider, as second input; empty when there is no sound
     * @param indexBytes what a WebM keeps free for its index
     */
    static Target playback(Streams.Track picture, Optional<Sound> sound, long indexBytes) {
        boolean mp4 = picture.codec().equals(MP4_PICTURE);
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + picture.index()));
        sound.ifPresent(made -> arguments.addAll(made.arguments(mp4 ? MP4_SOUND : WEBM_SOUND)));
        arguments.addAll(SAME_PICTURE);
        arguments.addAll(mp4 ? List.of("-movflags", "+faststart", "-f", "mp4") : webm(indexBytes));
        return new Target("playback", mp4 ? "mp4" : "webm", mp4 ? "video/mp4" : "video/webm", arguments);
    }

    /** What HR hears until there is an {@link #encodedPlayback}, which takes its place. */
    static Target playbackOfSound(Sound sound) {
        List<String> arguments = new ArrayList<>(sound.arguments(WEBM_SOUND));
        arguments.addAll(List.of("-f", "webm"));
        return new Target("playback", "webm", "video/webm", arguments);
    }

    /** What HR watches where the picture does not play as it is. */
    static Target encodedPlayback(Streams.Track picture, Optional<Sound> sound, long indexBytes) {
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + picture.index()));
        sound.ifPresent(made -> arguments.addAll(made.arguments(WEBM_SOUND)));
        arguments.addAll(TO_VP8);
        arguments.addAll(webm(indexBytes));
        return new Target("playback", "webm", "video/webm", arguments);
    }

    // The index comes first, so that a player can seek before it has the whole file.
    private static List<String> webm(long indexBytes) {
        return List.of("-reserve_index_space", Long.toString(indexBytes), "-f", "webm");
    }

    /** The sound of a playback: out of the recording itself, or out of what was made for the provider. */
    record Sound(SoundPlan plan, Target made) {

        private List<String> arguments(String codec) {
            if (plan.copyable() && plan.codec().equals(codec)) {
                return List.of("-map", "0:" + plan.stream(), "-c:a", "copy");
            }
            List<String> arguments = new ArrayList<>(List.of("-map", "1:0"));
            boolean fits = codec.equals(WEBM_SOUND) && made.arguments().contains("libopus");
            arguments.addAll(fits ? COPY : codec.equals(MP4_SOUND) ? TO_AAC : TO_OPUS);
            return arguments;
        }
    }
}
