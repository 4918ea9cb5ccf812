package dev.hirenow.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The load on the Django application's API conforms to that API. */
class InterviewLoadTest {

    private static final byte[] VIDEO = "video".getBytes(StandardCharsets.UTF_8);

    final AtomicInteger interviews = new AtomicInteger();
    final AtomicInteger looks = new AtomicInteger();
    final ConcurrentLinkedQueue<String> forms = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<String> submitted = new ConcurrentLinkedQueue<>();
    HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyInterviewGoesFromTheInvitationToTheResult() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
        Scenario.Sizes sizes = new Scenario.Sizes(3, 2, 2, 0, 0);
        InterviewLoad load = new InterviewLoad(new PeerTarget(base, 2), sizes, VIDEO);

        try (CheckedHttp http = new CheckedHttp()) {
            load.through(http);
        }

        assertThat(interviews).hasValue(3);
        assertThat(forms).hasSize(6).allSatisfy(form -> assertThat(form)
                .containsPattern("name=\"question_index\"\r\n\r\n[01]\r\n")
                .contains("filename=\"answer.webm\"\r\nContent-Type: video/webm\r\n\r\nvideo\r\n--"));
        assertThat(submitted).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(List.of("create", "upload", "submit", "submit to result"))
                .extracting(step -> load.of(step).count())
                .containsExactly(3L, 6L, 3L, 3L);
        assertThat(load.perMinute()).isPositive();
    }

    private void answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.endsWith("/video-response")) {
                forms.add(body);
                reply(exchange, 201, "{}");
            } else if (path.endsWith("/submit")) {
                submitted.add(path.split("/")[3]);
                reply(exchange, 200, "{}");
            } else if (path.startsWith("/api/results/")) {
                // The first request learns that there is no result yet.
                reply(exchange, looks.incrementAndGet() == 1 ? 404 : 200, "{}");
            } else {
                reply(exchange, 201, "{\"id\": %d}".formatted(interviews.incrementAndGet()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
