package dev.hirenow.results.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Stands in for two services that own jobs: upload echoes its requests, analysis rejects every token. The third is
 * unreachable.
 */
public final class StubOwningServiceClient implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/api/v1/work/upload", StubOwningServiceClient::tell);
        server.createContext("/api/v1/analyses", StubOwningServiceClient::tell);
        server.createContext("/api/v1/work/analysis", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "hirenow.operations.upload",
                address,
                "hirenow.operations.analysis",
                address + "/",
                "hirenow.operations.transcription",
                "http://127.0.0.1:1");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void tell(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        byte[] answer =
                "{\"method\":\"%s\",\"address\":\"%s\",\"bearer\":%b,\"cookie\":%b,\"token\":\"%s\",\"body\":\"%s\"}"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                token.startsWith("Bearer ey"),
                                exchange.getRequestHeaders().containsKey("Cookie"),
                                token.replaceFirst("^Bearer ", ""),
                                body.replace("\"", "'"))
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("/retry") ? 409 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
