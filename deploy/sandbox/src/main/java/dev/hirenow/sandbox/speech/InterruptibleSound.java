package dev.hirenow.sandbox.speech;

import java.io.ByteArrayInputStream;

/** An audio stream that ends early when its reader is interrupted: Sphinx ignores interrupts, but stops at the end. */
final class InterruptibleSound extends ByteArrayInputStream {

    InterruptibleSound(byte[] sound) {
        super(sound);
    }

    @Override
    public int read(byte[] into, int offset, int most) {
        return Thread.currentThread().isInterrupted() ? -1 : super.read(into, offset, most);
    }

    @Override
    public int read() {
        return Thread.currentThread().isInterrupted() ? -1 : super.read();
    }
}
