package dev.hirenow.common.limit;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.spi.VertxMetricsFactory;
import jakarta.inject.Singleton;

/**
 * Sees every request when its head was read. Vert.x tells of that to metrics alone, and Quarkus lets nobody set what
 * becomes of requests that are not valid: so this stands before the metrics of Quarkus, which go on as before.
 */
@Singleton
class FirstSight implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        MetricsOptions metrics = options.getMetricsOptions();
        if (metrics == null || !metrics.isEnabled()) {
            return;
        }
        VertxMetricsFactory factory = metrics.getFactory();
        if (factory != null) {
            options.setMetricsOptions(
                    new MetricsOptions().setEnabled(true).setFactory(all -> new WatchedMetrics(factory.metrics(all))));
        }
    }
}
