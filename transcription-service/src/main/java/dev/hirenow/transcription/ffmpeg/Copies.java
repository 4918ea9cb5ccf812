package dev.hirenow.transcription.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which copies are made of a recording and how: what the target can hold is copied as it is, the rest re-encoded.
 *
 * @param playback what HR watches
 * @param audio what the provider hears; empty when there is no sound
 */
record Copies(Target playback, Optional<Target> audio) {

    private static final Set<String> WEBM_VIDEO = Set.of("vp8", "vp9", "av1");
    private static final Set<String> WEBM_AUDIO = Set.of("opus", "vorbis");
    private static final Set<String> MP4_VIDEO = Set.of("h264", "hevc", "mpeg4", "av1");
    private static final Set<String> MP4_AUDIO = Set.of("aac", "mp3", "opus", "alac");

    private static final List<String> COPY = List.of("-c:a", "copy");
    private static final List<String> TO_OPUS = List.of("-c:a", "libopus", "-b:a", "48k", "-ac", "1");
    private static final List<String> TO_OPUS_FROM_THE_START =
            List.of("-af", "aresample=async=1:first_pts=0", "-c:a", "libopus", "-b:a", "48k", "-ac", "1");
    private static final List<String> TO_AAC = List.of("-c:a", "aac", "-b:a", "96k");
    private static final List<String> PICTURE = List.of("-c:v", "copy");
    private static final List<String> TO_VP8 =
            List.of("-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "1M");

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

    /**
     * For these streams.
     *
     * @param late whether the sound begins so long after the picture that the gap has to be filled with silence
     * @param indexBytes what a WebM keeps free for its index
     */
    static Copies of(Streams streams, boolean late, long indexBytes) {
        Optional<Target> audio = streams.audio().map(track -> audio(track, late));
        return new Copies(
                streams.video()
                        .map(video -> playback(video, streams.audio(), indexBytes))
                        .orElseGet(audio::orElseThrow),
                audio);
    }

    private static Target audio(Streams.Track track, boolean late) {
        String codec = late ? "" : track.codec();
        return switch (codec) {
            case "opus", "vorbis" -> audio("ogg", "audio/ogg", track, COPY, "ogg");
            case "aac" -> audio("m4a", "audio/mp4", track, COPY, "ipod");
            case "mp3" -> audio("mp3", "audio/mpeg", track, COPY, "mp3");
            case "flac" -> audio("flac", "audio/flac", track, COPY, "flac");
            default -> audio("ogg", "audio/ogg", track, late ? TO_OPUS_FROM_THE_START : TO_OPUS, "ogg");
        };
    }

    private static Target audio(
            String extension, String contentType, Streams.Track track, List<String> encoding, String muxer) {
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + track.index()));
        arguments.addAll(encoding);
        arguments.addAll(muxer.equals("ipod") ? List.of("-movflags", "+faststart") : List.of());
        arguments.addAll(List.of("-f", muxer));
        return new Target("audio", extension, contentType, arguments);
    }

    private static Target playback(Streams.Track video, Optional<Streams.Track> audio, long indexBytes) {
        boolean mp4 = MP4_VIDEO.contains(video.codec())
                && !(WEBM_VIDEO.contains(video.codec()) && codecIn(audio, WEBM_AUDIO));
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + video.index()));
        audio.ifPresent(track -> arguments.addAll(List.of("-map", "0:" + track.index())));
        arguments.addAll(mp4 || WEBM_VIDEO.contains(video.codec()) ? PICTURE : TO_VP8);
        arguments.addAll(mp4 ? soundOf(audio, MP4_AUDIO, TO_AAC) : soundOf(audio, WEBM_AUDIO, TO_OPUS));
        // the index comes first, so that a player can seek before it has the whole file
        arguments.addAll(
                mp4
                        ? List.of("-movflags", "+faststart", "-f", "mp4")
                        : List.of("-reserve_index_space", Long.toString(indexBytes), "-f", "webm"));
        return new Target("playback", mp4 ? "mp4" : "webm", mp4 ? "video/mp4" : "video/webm", arguments);
    }

    private static List<String> soundOf(Optional<Streams.Track> audio, Set<String> fitting, List<String> otherwise) {
        return codecIn(audio, fitting) ? COPY : otherwise;
    }

    private static boolean codecIn(Optional<Streams.Track> audio, Set<String> codecs) {
        return audio.map(track -> codecs.contains(track.codec())).orElse(true);
    }
}
