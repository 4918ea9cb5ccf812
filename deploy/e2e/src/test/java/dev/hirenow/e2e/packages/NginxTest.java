package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.e2e.support.Needs;
import dev.hirenow.e2e.support.Program;
import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** A real nginx with our file, in front of a service that reports the requests it receives. */
@Needs({Program.NGINX, Program.OPENSSL})
class NginxTest {

    private static final int RECORDINGS_AT_ONCE = 6;

    private final CountDownLatch firstByte = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private HttpServer service;
    private Process nginx;
    private HttpClient client;
    private int port;

    @BeforeEach
    void start() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/api/v1/candidate/answers", this::takeRecording);
        service.createContext("/api/v1/results/events", this::tellEvents);
        service.createContext("/", NginxTest::tellHeaders);
        service.start();
        port = freePort();
        Nginx files = Nginx.in(
                folder,
                StackPaths.findProject().resolve("deploy/host/nginx/hirenow.conf"),
                port,
                service.getAddress().getPort());
        nginx = files.start();
        client = HttpClient.newBuilder().sslContext(files.trust()).build();
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> get("/").statusCode() == 302);
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        if (nginx != null) {
            nginx.destroy();
            service.stop(0);
        }
    }

    @Test
    void servicesAreToldWhoAsksByNginxAndNotByTheClient() throws Exception {
        HttpResponse<String> told = client.send(
                HttpRequest.newBuilder(at("/dashboard"))
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Proto", "http")
                        .header("Forwarded", "for=203.0.113.9")
                        .build(),
                BodyHandlers.ofString());
        assertThat(told.body()).isEqualTo("127.0.0.1 https localhost null");
    }

    @Test
    void healthAndFiguresStayInside() throws Exception {
        assertThat(get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(404);
        for (String path :
                List.of("/interview/../q/metrics", "/interview/%2e%2e/q/metrics", "/interview/..%2Fq/metrics")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void recordingsReachTheServiceWhileTheyAreSent() throws Exception {
        PipedOutputStream recording = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(recording);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                HttpRequest.newBuilder(at("/api/v1/candidate/answers/q1/video"))
                        .PUT(BodyPublishers.ofInputStream(() -> body))
                        .build(),
                BodyHandlers.ofString());
        recording.write(new byte[20_000]);
        recording.flush();
        assertThat(firstByte.await(20, TimeUnit.SECONDS)).isTrue();
        recording.close();
        assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("20000");
    }

    @Test
    void oneInvitationSendsSomeRecordingsAtOnceAndNoMore() throws Exception {
        List<PipedOutputStream> recordings = new ArrayList<>();
        for (int count = 0; count < RECORDINGS_AT_ONCE; count++) {
            recordings.add(new PipedOutputStream());
            PipedInputStream body = new PipedInputStream(recordings.getLast());
            client.sendAsync(
                    recording("Invitation one", BodyPublishers.ofInputStream(() -> body)), BodyHandlers.ofString());
            recordings.getLast().write(new byte[20_000]);
            recordings.getLast().flush();
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HttpResponse<String> refused =
                    client.send(recording("Invitation one", BodyPublishers.ofString("x")), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.body()).contains("/problems/too-many-requests");
        });
        assertThat(client.send(recording("Invitation other", BodyPublishers.ofString("x")), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        for (PipedOutputStream recording : recordings) {
            recording.close();
        }
    }

    @Test
    void eventsReachTheBrowserWhileTheStreamIsOpen() throws Exception {
        HttpResponse<InputStream> events =
                client.send(HttpRequest.newBuilder(at("/api/v1/results/events")).build(), BodyHandlers.ofInputStream());
        assertThat(new String(events.body().readNBytes(9), StandardCharsets.UTF_8))
                .isEqualTo("data: 1\n\n");
        assertThat(mayEnd.getCount()).isOne();
    }

    private HttpRequest recording(String invitation, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(at("/api/v1/candidate/answers/q1/video"))
                .header("Authorization", invitation)
                .PUT(body)
                .build();
    }

    private void takeRecording(HttpExchange exchange) throws IOException {
        long bytes = exchange.getRequestBody().read() < 0 ? 0 : 1;
        firstByte.countDown();
        bytes += exchange.getRequestBody().readAllBytes().length;
        answer(exchange, Long.toString(bytes));
    }

    private void tellEvents(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            mayEnd.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void tellHeaders(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        answer(
                exchange,
                "%s %s %s %s"
                        .formatted(
                                headers.getFirst("X-Forwarded-For"),
                                headers.getFirst("X-Forwarded-Proto"),
                                headers.getFirst("X-Forwarded-Host"),
                                headers.getFirst("Forwarded")));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
