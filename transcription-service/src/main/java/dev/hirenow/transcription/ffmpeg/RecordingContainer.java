package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The accepted container formats. A recording's first bytes identify its format; its name and declared type are not
 * used.
 */
enum RecordingContainer {
    WEBM("matroska", 0, HexFormat.of().parseHex("1a45dfa3")),
    MP4("mov", 4, "ftyp"),
    OGG("ogg", 0, "OggS"),
    WAV("wav", 8, "WAVE"),
    FLAC("flac", 0, "fLaC"),
    MP3_TAGGED("mp3", 0, "ID3"),
    MP3("mp3", 0, HexFormat.of().parseHex("fffb"));

    private static final int ENOUGH = 12;

    private final String demuxer;
    private final int at;
    private final byte[] magic;

    RecordingContainer(String demuxer, int at, String magic) {
        this(demuxer, at, magic.getBytes(StandardCharsets.US_ASCII));
    }

    RecordingContainer(String demuxer, int at, byte[] magic) {
        this.demuxer = demuxer;
        this.at = at;
        this.magic = magic;
    }

    /** The only demuxer that ffmpeg may use, so that it follows no playlist or reference. */
    String demuxer() {
        return demuxer;
    }

    /** The format that the first bytes identify; empty if it is not an accepted format. */
    static Optional<RecordingContainer> of(Path recording) throws IOException {
        try (InputStream stream = Files.newInputStream(recording)) {
            byte[] head = stream.readNBytes(ENOUGH);
            return Stream.of(values())
                    .filter(container -> container.begins(head))
                    .findFirst();
        }
    }

    /**
     * The formats to try, most likely first. Damaged first bytes hide the format, although a demuxer may still read
     * the rest.
     */
    static List<RecordingContainer> candidates(Path recording) throws IOException {
        return of(recording).map(List::of).orElse(List.of(WEBM, MP4, OGG, WAV));
    }

    private boolean begins(byte[] head) {
        return head.length >= at + magic.length && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
    }
}
