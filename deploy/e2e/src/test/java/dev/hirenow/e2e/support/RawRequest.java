package dev.hirenow.e2e.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A raw request that no HTTP client would send: its headers and body as given, on a connection of its own. */
public final class RawRequest {

    private static final int PATIENCE_MS = 90_000;
    private static final int STATUS_LINE = 12;

    private RawRequest() {}

    /** The response's status as soon as it has started, whether or not the body was read; 0 if there is no response. */
    public static int status(URI address, String line, Map<String, String> headers, byte[] body) {
        String head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(
                        Collectors.joining("", line + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n", "\r\n"));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            send(socket.getOutputStream(), head, body);
            return status(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    // After its response the service closes the connection, even if the request is incomplete.
    private static void send(OutputStream out, String head, byte[] body) {
        try {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            // The response is read nevertheless.
        }
    }

    private static int status(InputStream in) throws IOException {
        String begin = new String(in.readNBytes(STATUS_LINE), StandardCharsets.US_ASCII);
        return begin.length() == STATUS_LINE ? Integer.parseInt(begin.substring(STATUS_LINE - 3)) : 0;
    }
}
