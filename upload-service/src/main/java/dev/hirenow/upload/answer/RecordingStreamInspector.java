package dev.hirenow.upload.answer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import io.smallrye.mutiny.Multi;
import org.jspecify.annotations.Nullable;

/** Inspects the bytes of one recording as they stream through: counts and hashes them, and checks their format. */
final class RecordingStreamInspector {

    private final MediaFormat declared;
    private final long mostBytes;
    private final Optional<String> announced;
    private final MessageDigest sha256 = digest();
    private byte @Nullable [] hash;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream(MediaFormat.HEAD_BYTES);
    private long bytes;

    /** Expects a recording in this format; {@code announced} is its expected SHA-256 in hexadecimal. */
    RecordingStreamInspector(MediaFormat declared, long mostBytes, Optional<String> announced) {
        this.declared = declared;
        this.mostBytes = mostBytes;
        this.announced = announced;
    }

    /**
     * Passes the bytes on unchanged. The stream fails with {@link DefectiveRecording} if the bytes are not
     * acceptable, and with the upstream's {@link UnreadableUpload} unchanged.
     */
    Multi<ByteBuffer> watch(Multi<ByteBuffer> recording) {
        return recording
                .onFailure(failure -> !(failure instanceof UnreadableUpload))
                .transform(_ -> new DefectiveRecording(RecordingDefect.BROKEN_OFF))
                .onItem()
                .invoke(this::look)
                .onCompletion()
                .invoke(this::lookBack);
    }

    long bytes() {
        return bytes;
    }

    /** The SHA-256 of all bytes; call it after the stream has completed. */
    byte[] sha256() {
        byte[] known = hash;
        if (known == null) {
            known = sha256.digest();
            hash = known;
        }
        return known.clone();
    }

    /** The same hash in hexadecimal. */
    String hash() {
        return HexFormat.of().formatHex(sha256());
    }

    private void look(ByteBuffer chunk) {
        bytes += chunk.remaining();
        if (bytes > mostBytes) {
            throw new DefectiveRecording(RecordingDefect.TOO_LARGE);
        }
        sha256.update(chunk.duplicate());
        if (head.size() < MediaFormat.HEAD_BYTES) {
            lookAtHead(chunk.duplicate());
        }
    }

    private void lookAtHead(ByteBuffer chunk) {
        byte[] more = new byte[Math.min(chunk.remaining(), MediaFormat.HEAD_BYTES - head.size())];
        chunk.get(more);
        head.writeBytes(more);
        if (head.size() == MediaFormat.HEAD_BYTES) {
            compareTypes();
        }
    }

    private void lookBack() {
        if (bytes == 0) {
            throw new DefectiveRecording(RecordingDefect.EMPTY);
        }
        if (head.size() < MediaFormat.HEAD_BYTES) {
            compareTypes();
        }
        if (announced.filter(digest -> !digest.equals(hash())).isPresent()) {
            throw new DefectiveRecording(RecordingDefect.DAMAGED);
        }
    }

    private void compareTypes() {
        if (MediaFormat.of(head.toByteArray()).filter(declared::equals).isEmpty()) {
            throw new DefectiveRecording(RecordingDefect.OTHER_TYPE);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
