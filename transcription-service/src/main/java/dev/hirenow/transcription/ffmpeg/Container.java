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

/** What a recording can be, told by its first bytes and never by its name or declared type. */
enum Container {
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

    Container(String demuxer, int at, String magic) {
        this(demuxer, at, magic.getBytes(StandardCharsets.US_ASCII));
    }

    Container(String demuxer, int at, byte[] magic) {
        this.demuxer = demuxer;
        this.at = at;
        this.magic = magic;
    }

    /** The one demuxer that ffmpeg may use, so that no playlist or reference is ever followed. */
    String demuxer() {
        return demuxer;
    }

    /** Empty when these bytes do not begin as a recording of a kind that is taken. */
    static Optional<Container> of(Path recording) throws IOException {
        try (InputStream stream = Files.newInputStream(recording)) {
            byte[] head = stream.readNBytes(ENOUGH);
            return Stream.of(values())
                    .filter(container -> container.begins(head))
                    .findFirst();
        }
    }

    /**
     * The kinds to try, the likeliest first. A damaged first byte hides the kind although demuxers can read the rest.
     */
    static List<Container> candidates(Path recording) throws IOException {
        return of(recording).map(List::of).orElse(List.of(WEBM, MP4, OGG, WAV));
    }

    private boolean begins(byte[] head) {
        return head.length >= at + magic.length && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
    }
}
