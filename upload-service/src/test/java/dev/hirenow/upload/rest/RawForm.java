package dev.hirenow.upload.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Raw forms, generated while they are sent on a connection of their own that stays open until the response has
 * arrived.
 *
 * @param bytes total length in bytes
 * @param content generates the content each time
 */
record RawForm(long bytes, Supplier<InputStream> content) {

    static final String FILE =
            "Content-Disposition: form-data; name=\"video\"; filename=\"v\"\r\n" + "Content-Type: video/webm\r\n";
    static final String NOTE = "Content-Disposition: form-data; name=\"note\"\r\n";
    static final String END = "--b--";

    /** The parts, and what follows them. */
    static RawForm form(List<RawForm> parts, String end) {
        return joined(Stream.concat(parts.stream(), Stream.of(text(end))).toList());
    }

    /** A part whose content starts like a WebM. */
    static RawForm part(String header, long length) {
        RawForm content = new RawForm(length, () -> RecordingBytes.longWebm(length));
        return joined(List.of(text("--b\r\n" + header + "\r\n"), content, text("\r\n")));
    }

    private static RawForm text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new RawForm(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** Bytes that may be no form at all. */
    static RawForm of(byte[] bytes) {
        return new RawForm(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static RawForm joined(List<RawForm> pieces) {
        return new RawForm(
                pieces.stream().mapToLong(RawForm::bytes).sum(),
                () -> new SequenceInputStream(Collections.enumeration(
                        pieces.stream().map(piece -> piece.content().get()).toList())));
    }

    /** Sends all announced bytes of the form and returns the response. */
    String send(URI address, DoorTest.Invited invited, String boundary) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(Math.toIntExact(DoorTest.PATIENCE.toMillis()));
            OutputStream out = socket.getOutputStream();
            out.write(("""
                    POST /api/v1/candidate/answers/q1/video HTTP/1.1\r
                    Host: x\r
                    Authorization: Invitation %s\r
                    Content-Type: multipart/form-data; boundary=%s\r
                    Content-Length: %d\r
                    \r
                    """.formatted(invited.token(), boundary, bytes)).getBytes(StandardCharsets.US_ASCII));
            content.get().transferTo(out);
            out.flush();
            return answer(socket);
        }
    }

    // The document follows the headers and is one JSON object.
    private static String answer(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        for (int count = socket.getInputStream().read(buffer);
                count >= 0;
                count = socket.getInputStream().read(buffer)) {
            answer.write(buffer, 0, count);
            String text = answer.toString(StandardCharsets.UTF_8);
            if (text.contains("\r\n\r\n") && text.endsWith("}")) {
                return text;
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
