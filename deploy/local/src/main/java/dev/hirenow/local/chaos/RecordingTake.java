package dev.hirenow.local.chaos;

import java.nio.ByteBuffer;
import java.util.UUID;

import dev.hirenow.local.files.Sha256;

/**
 * One take of an answer: the same recording each time, but with unique bytes, so that no other take can hide a lost
 * one.
 *
 * @param bytes what is sent
 * @param sha256 hex, of these bytes
 */
record RecordingTake(byte[] bytes, String sha256) {
    // EBML's Void element (RFC 8794, 11.3.2), which every WebM reader skips: its id, followed by 16 bytes.
    private static final byte VOID = (byte) 0xEC;
    private static final byte SIXTEEN = (byte) 0x90;

    static RecordingTake of(byte[] webm) {
        UUID mark = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(webm.length + 18)
                .put(webm)
                .put(VOID)
                .put(SIXTEEN)
                .putLong(mark.getMostSignificantBits())
                .putLong(mark.getLeastSignificantBits())
                .array();
        return new RecordingTake(bytes, Sha256.hex(bytes));
    }
}
