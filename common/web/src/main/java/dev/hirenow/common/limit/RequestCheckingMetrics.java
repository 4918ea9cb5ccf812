package dev.hirenow.common.limit;

import io.quarkus.vertx.http.runtime.ExtendedQuarkusVertxHttpMetrics;
import io.vertx.core.Vertx;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.ClientMetrics;
import io.vertx.core.spi.metrics.DatagramSocketMetrics;
import io.vertx.core.spi.metrics.EventBusMetrics;
import io.vertx.core.spi.metrics.HttpClientMetrics;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.TCPMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import org.jspecify.annotations.Nullable;

/** Delegates to the metrics of Vert.x and wraps those of HTTP servers in {@link RequestCheckingServerMetrics}. */
final class RequestCheckingMetrics implements VertxMetrics, ExtendedQuarkusVertxHttpMetrics {

    private final VertxMetrics metrics;

    RequestCheckingMetrics(VertxMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public @Nullable HttpServerMetrics<?, ?, ?> createHttpServerMetrics(
            HttpServerOptions options, SocketAddress local) {
        HttpServerMetrics<?, ?, ?> server = metrics.createHttpServerMetrics(options, local);
        return server == null ? null : new RequestCheckingServerMetrics<>(server);
    }

    @Override
    public ConnectionTracker getHttpConnectionTracker() {
        return metrics instanceof ExtendedQuarkusVertxHttpMetrics extended
                ? extended.getHttpConnectionTracker()
                : NOOP_CONNECTION_TRACKER;
    }

    @Override
    public @Nullable EventBusMetrics<?> createEventBusMetrics() {
        return metrics.createEventBusMetrics();
    }

    @Override
    public @Nullable ClientMetrics<?, ?, ?, ?> createClientMetrics(
            SocketAddress remote, String type, @Nullable String namespace) {
        return metrics.createClientMetrics(remote, type, namespace);
    }

    @Override
    public @Nullable HttpClientMetrics<?, ?, ?, ?> createHttpClientMetrics(HttpClientOptions options) {
        return metrics.createHttpClientMetrics(options);
    }

    @Override
    public @Nullable TCPMetrics<?> createNetServerMetrics(NetServerOptions options, SocketAddress local) {
        return metrics.createNetServerMetrics(options, local);
    }

    @Override
    public @Nullable TCPMetrics<?> createNetClientMetrics(NetClientOptions options) {
        return metrics.createNetClientMetrics(options);
    }

    @Override
    public @Nullable DatagramSocketMetrics createDatagramSocketMetrics(DatagramSocketOptions options) {
        return metrics.createDatagramSocketMetrics(options);
    }

    @Override
    public @Nullable PoolMetrics<?> createPoolMetrics(String type, String name, int size) {
        return metrics.createPoolMetrics(type, name, size);
    }

    @Override
    public boolean isMetricsEnabled() {
        return metrics.isMetricsEnabled();
    }

    @Override
    public void vertxCreated(Vertx vertx) {
        metrics.vertxCreated(vertx);
    }

    @Override
    public void close() {
        metrics.close();
    }
}
