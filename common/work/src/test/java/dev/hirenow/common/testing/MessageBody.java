package dev.hirenow.common.testing;

import java.nio.charset.StandardCharsets;

/** The beginning of a PostgreSQL message, read field by field. */
final class MessageBody {

    private final byte[] bytes;
    private final int length;
    private int position;

    MessageBody(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** The next field, a text that ends with a zero. */
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
