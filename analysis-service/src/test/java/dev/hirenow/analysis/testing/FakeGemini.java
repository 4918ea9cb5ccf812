package dev.hirenow.analysis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A loopback server that answers generateContent as scripted, and records the requests. */
public final class FakeGemini implements QuarkusTestResourceLifecycleManager {

    public static final String KEY = "AQ.secret-key-of-the-tests";

    /** A recorded request. */
    public record Asked(URI uri, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Answers a request. */
    public interface Answer {
        void give(HttpExchange exchange, Asked asked) throws IOException;
    }

    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        return Map.of(
                "hirenow.gemini.url", "http://127.0.0.1:" + server.getAddress().getPort(),
                "hirenow.gemini.api-key", KEY,
                "hirenow.gemini.price-per-million-in", "0.5",
                "hirenow.gemini.price-per-million-out", "3",
                "hirenow.gemini.call-timeout", "3s",
                "hirenow.gemini.tokens-per-second", "1000000",
                "hirenow.gemini.denied-pause", "1s",
                "hirenow.work.poll", "200ms",
                "hirenow.work.lease", "2s",
                "hirenow.join.patience", "1s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeGemini.class));
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Clears all scripts and recorded requests. */
    public void reset() {
        next.clear();
        asked.clear();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Scripts the answer to the next request; without a script the model rates everything with 4. */
    public void then(Answer answer) {
        next.add(answer);
    }

    public void then(int status, String body) {
        then((exchange, _) -> reply(exchange, status, body));
    }

    /** Delays the next answer until the latch is released, then answers as usual. */
    public void thenHold(CountDownLatch latch) {
        then((exchange, asked) -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            reply(exchange, 200, GeminiBodies.stop(RatingModel.rate(asked.body())));
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked request = new Asked(exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body);
        asked.add(request);
        Answer answer = next.poll();
        if (answer == null) {
            reply(exchange, 200, GeminiBodies.stop(RatingModel.rate(body)));
        } else {
            answer.give(exchange, request);
        }
    }

    public static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
