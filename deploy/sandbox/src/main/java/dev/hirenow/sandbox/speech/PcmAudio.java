package dev.hirenow.sandbox.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Audio in memory: signed 16-bit samples, one channel, {@value #RATE} per second. */
record PcmAudio(short[] samples) {

    static final int RATE = 16_000;

    static PcmAudio littleEndian(byte[] bytes) {
        short[] samples = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new PcmAudio(samples);
    }

    double seconds() {
        return samples.length / (double) RATE;
    }

    /** A segment in the recogniser's format. */
    byte[] littleEndian(Span span) {
        ByteBuffer bytes = ByteBuffer.allocate(span.length() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, span.from(), span.length());
        return bytes.array();
    }

    /**
     * A segment of the audio.
     *
     * @param from first sample, inclusive
     * @param to last sample, exclusive
     */
    record Span(int from, int to) {

        int length() {
            return to - from;
        }

        double startSeconds() {
            return from / (double) RATE;
        }
    }
}
