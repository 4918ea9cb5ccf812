package dev.hirenow.common.testing;

import java.nio.ByteBuffer;

/** Splits one direction of a PostgreSQL connection into messages, however its bytes arrive. */
final class MessageReader {

    /** Receives each message. */
    interface Listener {
        void message(char type, MessageBody body);
    }

    private static final int MOST_OF_A_BODY = 16_384;
    private static final int LENGTH_BYTES = 4;

    private final Listener listener;
    private final ByteBuffer head = ByteBuffer.allocate(1 + LENGTH_BYTES);
    private final byte[] body = new byte[MOST_OF_A_BODY];
    private int kept;
    private int missing;

    /** A client's first message has no type. */
    MessageReader(boolean beginsWithStartup, Listener listener) {
        this.listener = listener;
        if (beginsWithStartup) {
            head.put((byte) ' ');
        }
    }

    void read(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            at += head.hasRemaining() ? readHead(bytes, at, count) : readBody(bytes, at, count);
            if (!head.hasRemaining() && missing == 0) {
                listener.message((char) head.get(0), new MessageBody(body, kept));
                head.clear();
            }
        }
    }

    private int readHead(byte[] bytes, int at, int count) {
        int taken = Math.min(head.remaining(), count - at);
        head.put(bytes, at, taken);
        if (!head.hasRemaining()) {
            missing = head.getInt(1) - LENGTH_BYTES;
            kept = 0;
        }
        return taken;
    }

    private int readBody(byte[] bytes, int at, int count) {
        int taken = Math.min(missing, count - at);
        int copied = Math.min(taken, body.length - kept);
        System.arraycopy(bytes, at, body, kept, copied);
        kept += copied;
        missing -= taken;
        return taken;
    }
}
