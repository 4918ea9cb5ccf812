package dev.hirenow.local.parts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Checks from outside whether a part responds. */
final class ReachabilityProbe {
    private static final Duration BRIEFLY = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(BRIEFLY).build();

    private ReachabilityProbe() {}

    /** Whether a process on this machine accepts connections on this port. */
    static boolean port(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), (int) BRIEFLY.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a GET returns this status. */
    static boolean http(URI address, int status) {
        return get(address, BodyHandlers.discarding())
                .filter(answer -> answer.statusCode() == status)
                .isPresent();
    }

    /** The body of a GET response, whatever its status; empty if there is no response. */
    static Optional<String> text(URI address) {
        return get(address, BodyHandlers.ofString()).map(HttpResponse::body);
    }

    private static <T> Optional<HttpResponse<T>> get(URI address, BodyHandler<T> body) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(BRIEFLY).GET().build();
        try {
            return Optional.of(CLIENT.send(request, body));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
