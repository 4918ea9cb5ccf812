package dev.hirenow.common.testing;

import java.nio.charset.StandardCharsets;

/** Reads the start of a PostgreSQL message field by field. */
final class MessageBody {

    private final byte[] bytes;
    private final int length;
    private int position;

    MessageBody(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** The next field, a zero-terminated string. */
    String text() {
        int start = position;
        while (position < length && bytes[position] != 0) {
            position++;
        }
        String text = new String(bytes, start, position - start, StandardCharsets.UTF_8);
        position++;
        return text;
    }
}
