package dev.hirenow.transcription.deepgram;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The stored format of a provider's response: the relevant headers, one per line, an empty line, then the unchanged
 * body.
 *
 * @param sandbox whether the sandbox sent it
 * @param requestId the provider's, or null
 * @param body JSON
 */
record StoredResponse(boolean sandbox, @Nullable String requestId, byte[] body) {

    private static final String SANDBOX = "x-sandbox: true";
    private static final String REQUEST_ID = "dg-request-id: ";

    byte[] bytes() {
        String head = (sandbox ? SANDBOX + "\n" : "") + (requestId == null ? "" : REQUEST_ID + requestId + "\n") + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Parses what {@link #bytes} wrote. */
    static StoredResponse of(byte[] bytes) {
        boolean sandbox = false;
        String requestId = null;
        int at = 0;
        while (at < bytes.length) {
            int end = endOfLine(bytes, at);
            String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
            at = end + 1;
            if (line.isEmpty()) {
                break;
            }
            sandbox |= line.equals(SANDBOX);
            requestId = line.startsWith(REQUEST_ID) ? line.substring(REQUEST_ID.length()) : requestId;
        }
        return new StoredResponse(
                sandbox, requestId, Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length));
    }

    private static int endOfLine(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
