package dev.hirenow.common.testing.odd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks raw HTTP/1.1, because clients refuse to send malformed requests. One connection per request. */
public final class Wire {

    private static final int PATIENCE_MS = 20_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final int port;

    /** Connects to this port on the loopback interface. */
    public Wire(int port) {
        this.port = port;
    }

    /**
     * A response.
     *
     * @param status 0 if the connection was closed without a response
     * @param headers with names in lower case
     * @param body as much as arrived; empty for an event stream
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** A header; empty if absent. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Sends the bytes and reads the response. */
    public Answer send(byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            write(socket, request);
            return read(socket.getInputStream());
        }
    }

    /** Reads one response; skips 100 (Continue). */
    public static Answer read(InputStream in) throws IOException {
        String head = head(in);
        if (head.isEmpty()) {
            return new Answer(0, Map.of(), "");
        }
        String[] lines = head.split("\r\n");
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        if (status < 200) {
            return read(in);
        }
        Map<String, String> headers = new TreeMap<>();
        for (int line = 1; line < lines.length; line++) {
            int colon = lines[line].indexOf(':');
            headers.put(
                    lines[line].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[line].substring(colon + 1).strip());
        }
        return new Answer(status, headers, body(in, headers));
    }

    // A server that rejects a request closes the connection while the client is still writing.
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The response, or its absence, shows the outcome.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
                return head.toString(StandardCharsets.ISO_8859_1).strip();
            }
        }
        return "";
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            return "";
        }
        String length = headers.get("content-length");
        byte[] body = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new String(body, StandardCharsets.UTF_8);
    }
}
