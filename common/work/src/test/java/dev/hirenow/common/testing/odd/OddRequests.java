package dev.hirenow.common.testing.odd;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.vertx.core.json.JsonObject;

/** Generates malformed requests for operations, the same ones for the same seed. */
final class OddRequests {

    private static final List<String> TARGETS = List.of(
            "/..",
            "//",
            "/%",
            "/%zz",
            "/%00",
            "/%0a",
            "/a/../../b",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/api/v1/%2e%2e/%c0%ae",
            "/api/v1/..;/x",
            "*",
            "http://elsewhere.example/api/v1",
            "/?%",
            "/api/v1?a&b==&%",
            "/" + "x".repeat(3_000),
            "/" + "x".repeat(6_000),
            "/caf\u00e9",
            "/\u0001");
    private static final List<String> METHODS =
            List.of("TRACE", "PATCH", "get", "FOO", "M".repeat(200), "OPTIONS", "HEAD");
    private static final List<String> LENGTHS = List.of("abc", "-1", "1, 2", "5 5", "99999999999999999999", "0x10", "");
    private static final List<String> ACCEPTED =
            List.of("text/csv", "*/*", "application/json;q=x", ";;;", "", "a/b/c", "text/html", "application/json");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=nope",
            "application/json; charset=utf-16",
            "multipart/form-data; boundary=",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            ";;;",
            "",
            "text/plain",
            "video/webm");
    private static final List<String> HEADERS = List.of(
            "If-Match: \"\u00ff\"",
            "If-None-Match: *",
            "Idempotency-Key: " + "k".repeat(2_000),
            "Idempotency-Key: ",
            "Range: bytes=5-1",
            "Content-Range: bytes 0-1/2",
            "Repr-Digest: sha-256=:!:",
            "Accept-Language: " + "x,".repeat(500),
            "X-Requested-With: x",
            "Cookie: q_session_recruiting=x; ===",
            "Origin: null",
            "Forwarded: for=\"_\"",
            "traceparent: 00-x",
            "X-Long: " + "y".repeat(20_000),
            "Transfer-Encoding: identity",
            "Upgrade: websocket",
            "Host: elsewhere.example");

    private final Random random;
    private final OddJson json;
    private final Map<String, List<String>> known;

    /**
     * Generates requests for a service.
     *
     * @param known valid values of path parameters
     */
    OddRequests(Random random, JsonObject description, Map<String, List<String>> known) {
        this.random = random;
        this.json = new OddJson(random, description);
        this.known = known;
    }

    /** A request for the operation; {@code credentials} is the Authorization header, empty for none. */
    byte[] of(Operation operation, String credentials) {
        String target = random.nextInt(25) == 0 ? pick(TARGETS) : target(operation);
        String method = random.nextInt(25) == 0 ? pick(METHODS) : operation.method();
        List<String> head = new ArrayList<>();
        head.add(method + " " + target + " HTTP/1.1");
        head.add("Host: 127.0.0.1");
        head.add("Connection: close");
        // Another client address than the other tests', if the service trusts the header.
        head.add("X-Forwarded-For: 198.51.100.7");
        if (!credentials.isEmpty()) {
            head.add("Authorization: " + credentials);
        }
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("header") && random.nextBoolean())
                .forEach(parameter -> head.add(parameter.name() + ": " + printable(OddText.pick(random))));
        if (random.nextInt(4) == 0) {
            head.add("Accept: " + pick(ACCEPTED));
        }
        if (random.nextInt(6) == 0) {
            head.add(pick(HEADERS));
        }
        return with(head, body(operation));
    }

    private byte[] with(List<String> head, byte[] body) {
        if (random.nextInt(30) == 0) {
            head.add("Content-Length: " + pick(LENGTHS));
        } else if (random.nextInt(6) == 0) {
            head.add("Transfer-Encoding: chunked");
            return bytes(head, chunked(body));
        } else if (body.length > 0 || random.nextBoolean()) {
            head.add("Content-Length: " + body.length);
        }
        return bytes(head, body);
    }

    private byte[] body(Operation operation) {
        return operation.method().equals("GET") && random.nextInt(10) > 0
                ? new byte[0]
                : operation
                        .body()
                        .map(json::of)
                        .orElseGet(() -> OddText.pick(random))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(List<String> head, byte[] body) {
        if (body.length > 0) {
            head.add("Content-Type: " + (random.nextInt(5) == 0 ? pick(TYPES) : "application/json"));
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static byte[] chunked(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        if (body.length > 0) {
            chunks.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            chunks.writeBytes(body);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        return chunks.toByteArray();
    }

    private String target(Operation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", encoded(value(parameter.name())));
                case "query" -> {
                    if (random.nextBoolean()) {
                        query.add(parameter.name() + "=" + encoded(OddText.pick(random)));
                    }
                }
                default -> {
                    // Headers are written elsewhere.
                }
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String value(String parameter) {
        List<String> there = known.getOrDefault(parameter, List.of());
        return there.isEmpty() || random.nextInt(3) == 0 ? OddText.pick(random) : pick(there);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    // A line end would start another header, which another test covers.
    private static String printable(String text) {
        return text.replaceAll("[\\x00\\r\\n]", "?");
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
