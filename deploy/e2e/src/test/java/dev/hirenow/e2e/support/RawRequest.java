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

/** A request as no client sends it: its headers as they are given, its body as it is, over a connection of its own. */
public final class RawRequest {

    private static final int PATIENCE_MS = 90_000;
    private static final int STATUS_LINE = 12;

    private RawRequest() {}

    /** The status of the answer, as soon as that has begun, whether or not the body was read; 0 where there is none. */
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

    // A service that has answered closes the connection on the rest.
    private static void send(OutputStream out, String head, byte[] body) {
        try {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            // The answer is looked for all the same.
        }
    }

    private static int status(InputStream in) throws IOException {
        String begin = new String(in.readNBytes(STATUS_LINE), StandardCharsets.US_ASCII);
        return begin.length() == STATUS_LINE ? Integer.parseInt(begin.substring(STATUS_LINE - 3)) : 0;
    }
}
