package dev.hirenow.upload.answer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The accepted container formats. Their first bytes identify them; the file name is never used. */
public enum MediaFormat {
    /** The web subset of Matroska, which Chrome and Firefox record. */
    WEBM("webm", Set.of("video/webm", "audio/webm")),
    /** ISO base media file format, which Safari and phones record. */
    MP4("mp4", Set.of("video/mp4", "audio/mp4", "audio/x-m4a", "video/quicktime")),
    OGG("ogg", Set.of("audio/ogg", "video/ogg", "application/ogg")),
    WAV("wav", Set.of("audio/wav", "audio/x-wav", "audio/wave"));

    /** How many leading bytes are needed to identify the format. */
    static final int HEAD_BYTES = 256;

    private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

    private final String extension;
    private final Set<String> types;

    MediaFormat(String extension, Set<String> types) {
        this.extension = extension;
        this.types = types;
    }

    /** The file name extension, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * The media type without its parameters, in lower case: {@code video/webm} for {@code Video/WebM;
     * codecs=vp9,opus}.
     */
    public static String baseType(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    /** The format that a base type declares; empty for unsupported types. */
    static Optional<MediaFormat> declaredBy(String baseType) {
        return Arrays.stream(values())
                .filter(format -> format.types.contains(baseType))
                .findFirst();
    }

    /** The format that the first bytes identify. */
    static Optional<MediaFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(format -> format.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        return switch (this) {
            case WEBM ->
                Arrays.equals(EBML, Arrays.copyOf(head, EBML.length))
                        && text(head, 0, head.length).contains("webm");
            case MP4 -> text(head, 4, 4).equals("ftyp");
            case OGG -> text(head, 0, 4).equals("OggS");
            case WAV -> text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WAVE");
        };
    }

    private static String text(byte[] head, int offset, int length) {
        return head.length < offset + length ? "" : new String(head, offset, length, StandardCharsets.ISO_8859_1);
    }
}
