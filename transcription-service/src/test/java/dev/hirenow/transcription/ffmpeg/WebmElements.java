package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The elements of a WebM's segment, in order (RFC 8794, RFC 9559). */
final class WebmElements {

    static final long CUES = 0x1C53BB6BL;
    static final long CLUSTER = 0x1F43B675L;
    private static final long SEGMENT = 0x18538067L;

    private WebmElements() {}

    /** The element ids before the first cluster. */
    static List<Long> beforeTheFirstCluster(Path webm) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(webm));
        List<Long> ids = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long id = number(bytes, false);
            long size = number(bytes, true);
            if (id == CLUSTER) {
                return ids;
            }
            if (id != SEGMENT) {
                ids.add(id);
                bytes.position(Math.toIntExact(bytes.position() + size));
            }
        }
        throw new IllegalArgumentException("no cluster in " + webm);
    }

    // The leading zeros of the first byte give the number of following bytes; an id keeps the marker bit
    // after them.
    private static long number(ByteBuffer bytes, boolean withoutMark) {
        int first = bytes.get() & 0xFF;
        int following = Integer.numberOfLeadingZeros(first) - 24;
        long value = withoutMark ? first & (0x7F >> following) : first;
        for (int at = 0; at < following; at++) {
            value = value << 8 | bytes.get() & 0xFF;
        }
        return value;
    }
}
