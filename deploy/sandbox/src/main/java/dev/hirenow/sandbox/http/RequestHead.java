package dev.hirenow.sandbox.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** A call before its body is read. The request id is generated here, so that refusals have one too. */
public record RequestHead(String requestId, String method, String path, MultiMap headers, MultiMap query) {

    private static final Set<String> SECRETS = Set.of("x-goog-api-key", "cookie", "proxy-authorization");

    static RequestHead of(HttpServerRequest request) {
        return new RequestHead(
                UUID.randomUUID().toString(),
                request.method().name(),
                request.path(),
                request.headers(),
                request.params());
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The media type without parameters, in lower case; empty if the request has none. */
    public String mediaType() {
        String type = headers.get("content-type");
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    public @Nullable String param(String name) {
        return query.get(name);
    }

    public List<String> params(String name) {
        return query.getAll(name);
    }

    Map<String, String> harmlessHeaders() {
        Map<String, String> shown = new TreeMap<>();
        headers.forEach((name, value) -> shown.merge(
                name.toLowerCase(Locale.ROOT), harmless(name.toLowerCase(Locale.ROOT), value), (a, b) -> a + ", " + b));
        return shown;
    }

    private static String harmless(String name, String value) {
        if (name.equals("authorization")) {
            return value.split(" ", 2)[0] + " (secret)";
        }
        return SECRETS.contains(name) ? "(secret)" : value;
    }

    static String harmlessUri(String uri) {
        return uri.replaceAll("([?&](?:key|access_token)=)[^&]*", "$1(secret)");
    }
}
