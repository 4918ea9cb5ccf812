package dev.hirenow.transcription.ffmpeg;

import java.util.List;
import java.util.Set;

/**
 * Restricts ffmpeg to what browsers and phones record. It decodes no other codec, not even to identify it, and no
 * larger pictures than theirs.
 */
final class DecoderRestrictions {

    /** Threads per decoder; each thread holds its own pictures in memory. */
    static final int THREADS = 2;

    // 4096 x 2304: 4K of any camera, in either orientation.
    private static final int MOST_PIXELS = 4096 * 2304;
    private static final int MOST_STREAMS = 16;

    private static final Set<String> CODECS = Set.of(
            "h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "h263", "mjpeg", "opus", "vorbis", "aac", "mp3", "flac",
            "alac", "amr_nb", "amr_wb");
    private static final String SAMPLES = "pcm_";

    // Some codecs have several decoders, and ffmpeg builds differ in which ones they contain.
    private static final List<String> DECODERS = List.of(
            "h264",
            "hevc",
            "vp8",
            "libvpx",
            "vp9",
            "libvpx-vp9",
            "av1",
            "libdav1d",
            "libaom-av1",
            "mpeg4",
            "h263",
            "mjpeg",
            "opus",
            "libopus",
            "vorbis",
            "libvorbis",
            "aac",
            "aac_fixed",
            "mp3",
            "mp3float",
            "flac",
            "alac",
            "amrnb",
            "amrwb",
            "pcm_u8",
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_s32le",
            "pcm_s32be",
            "pcm_f32le",
            "pcm_f32be",
            "pcm_alaw",
            "pcm_mulaw");

    /** The ffmpeg arguments that apply these limits; put them before each input. */
    static final List<String> ARGUMENTS = List.of(
            "-protocol_whitelist",
            "file",
            "-codec_whitelist",
            String.join(",", DECODERS),
            "-max_streams",
            Integer.toString(MOST_STREAMS),
            "-max_pixels",
            Integer.toString(MOST_PIXELS),
            "-threads",
            Integer.toString(THREADS));

    private DecoderRestrictions() {}

    /** Whether this codec is accepted, by ffmpeg's name. */
    static boolean codec(String name) {
        return CODECS.contains(name) || name.startsWith(SAMPLES);
    }
}
