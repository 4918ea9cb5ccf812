package dev.hirenow.transcription.ffmpeg;

import java.util.List;
import java.util.Set;

/**
 * What is taken of a recording: what browsers and phones record. Nothing else is decoded, not even to find out what it is,
 * and no picture that is larger than theirs.
 */
final class DecoderLimits {

    /** Threads of a decoder; each keeps pictures of its own. */
    static final int THREADS = 2;

    // 4096 x 2304: 4K of any camera, upright or not.
    private static final int MOST_PIXELS = 4096 * 2304;
    private static final int MOST_STREAMS = 16;

    private static final Set<String> CODECS = Set.of(
            "h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "h263", "mjpeg", "opus", "vorbis", "aac", "mp3", "flac",
            "alac", "amr_nb", "amr_wb");
    private static final String SAMPLES = "pcm_";

    // Some codecs have several decoders, of which each ffmpeg has others.
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

    /** The arguments that keep ffmpeg to it; to be put before each input. */
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

    private DecoderLimits() {}

    /** Whether tracks of this codec are taken, by ffmpeg's name. */
    static boolean codec(String name) {
        return CODECS.contains(name) || name.startsWith(SAMPLES);
    }
}
