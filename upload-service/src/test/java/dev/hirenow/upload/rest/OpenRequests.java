package dev.hirenow.upload.rest;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Raw requests, each on a connection of its own that stays open until all of them are closed. */
final class OpenRequests {

    private static final String RECORDING = "PUT /api/v1/candidate/answers/q1/video";
    private static final String EVENTS = "GET /api/v1/candidate/events";
    private static final int ANNOUNCED = 40_000_000;

    private final URI address;
    private final List<Socket> open = new ArrayList<>();

    OpenRequests(URI address) {
        this.address = address;
    }

    /** The start of a recording that is announced as a long one. */
    Socket recording(DoorTest.Invited invited, byte[] beginning) throws IOException {
        return begin(invited, RECORDING, "Content-Type: video/webm\r\nContent-Length: " + ANNOUNCED, beginning);
    }

    /** A stream of the interview's events. */
    Socket events(DoorTest.Invited invited) throws IOException {
        return begin(invited, EVENTS, "Accept: text/event-stream", new byte[0]);
    }

    /** Sends raw bytes. */
    Socket begin(byte[] bytes) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        open.add(socket);
        socket.setSoTimeout((int) DoorTest.PATIENCE.toMillis());
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return socket;
    }

    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private Socket begin(DoorTest.Invited invited, String request, String headers, byte[] body) throws IOException {
        Socket socket = begin(("""
                %s HTTP/1.1\r
                Host: x\r
                Authorization: Invitation %s\r
                %s\r
                \r
                """.formatted(request, invited.token(), headers)).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }
}
