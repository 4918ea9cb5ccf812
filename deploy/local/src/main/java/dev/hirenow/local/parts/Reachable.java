package dev.hirenow.local.parts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Looks from outside whether something answers. */
final class Reachable {
    private static final Duration BRIEFLY = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(BRIEFLY).build();

    private Reachable() {}

    /** Whether something accepts connections on this port of this machine. */
    static boolean port(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), (int) BRIEFLY.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a GET is answered with this status. */
    static boolean http(URI address, int status) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(BRIEFLY).GET().build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == status;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
