package dev.hirenow.common.limit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Sees each server request first. Answers malformed requests with a problem, and keeps clients from creating metric
 * labels, which are never freed: a path counts only as its endpoint's template, and requests with unknown methods are
 * not counted at all.
 */
final class RequestCheckingServerMetrics<R, W, S> implements HttpServerMetrics<R, W, S> {

    /** Label for requests without an endpoint. */
    static final String ELSEWHERE = "/*";

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final HttpServerMetrics<R, W, S> metrics;

    RequestCheckingServerMetrics(HttpServerMetrics<R, W, S> metrics) {
        this.metrics = metrics;
    }

    @Override
    public @Nullable R requestBegin(S socket, HttpRequest request) {
        if (request instanceof HttpServerRequest whole
                && whole.connection() instanceof HttpServerConnection connection) {
            connection.invalidRequestHandler(InvalidRequestHandler::refuse);
            if (!isAddress(request.uri())) {
                // Quarkus would answer 400 without a body. The connection closes after the answer, so nothing
                // follows on it.
                connection.handler(InvalidRequestHandler::refuse);
            }
        }
        if (!METHODS.contains(request.method())) {
            return null;
        }
        R metric = metrics.requestBegin(socket, request);
        if (metric instanceof HttpRequestMetric labelled) {
            // Quarkus replaces it by the endpoint's template once it finds one.
            labelled.setTemplatePath(ELSEWHERE);
        }
        return metric;
    }

    private static boolean isAddress(String uri) {
        try {
            return new URI(uri).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public void requestEnd(@Nullable R request, HttpRequest read, long bytes) {
        if (request != null) {
            metrics.requestEnd(request, read, bytes);
        }
    }

    @Override
    public void requestReset(@Nullable R request) {
        if (request != null) {
            metrics.requestReset(request);
        }
    }

    @Override
    public void requestRouted(@Nullable R request, String route) {
        if (request != null) {
            metrics.requestRouted(request, route);
        }
    }

    @Override
    public void responseBegin(@Nullable R request, HttpResponse response) {
        if (request != null) {
            metrics.responseBegin(request, response);
        }
    }

    @Override
    public void responseEnd(@Nullable R request, HttpResponse response, long bytes) {
        if (request != null) {
            metrics.responseEnd(request, response, bytes);
        }
    }

    @Override
    public R responsePushed(S socket, HttpMethod method, String uri, HttpResponse response) {
        return metrics.responsePushed(socket, method, uri, response);
    }

    @Override
    public W connected(S socket, R request, ServerWebSocket webSocket) {
        return metrics.connected(socket, request, webSocket);
    }

    @Override
    public void disconnected(W webSocket) {
        metrics.disconnected(webSocket);
    }

    @Override
    public S connected(SocketAddress remote, String name) {
        return metrics.connected(remote, name);
    }

    @Override
    public void disconnected(S socket, SocketAddress remote) {
        metrics.disconnected(socket, remote);
    }

    @Override
    public void bytesRead(S socket, SocketAddress remote, long bytes) {
        metrics.bytesRead(socket, remote, bytes);
    }

    @Override
    public void bytesWritten(S socket, SocketAddress remote, long bytes) {
        metrics.bytesWritten(socket, remote, bytes);
    }

    @Override
    public void exceptionOccurred(S socket, SocketAddress remote, Throwable failure) {
        metrics.exceptionOccurred(socket, remote, failure);
    }

    @Override
    public void close() {
        metrics.close();
    }
}
