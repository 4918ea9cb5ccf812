package dev.hirenow.common.limit;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.spi.VertxMetricsFactory;
import jakarta.inject.Singleton;

/**
 * Observes every request as soon as its head is parsed. Vert.x reports that to metrics only, and Quarkus offers no way
 * to handle invalid requests; so this wraps the metrics of Quarkus, which work as before.
 */
@Singleton
class VertxMetricsCustomizer implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        MetricsOptions metrics = options.getMetricsOptions();
        if (metrics == null || !metrics.isEnabled()) {
            return;
        }
        VertxMetricsFactory factory = metrics.getFactory();
        if (factory != null) {
            options.setMetricsOptions(new MetricsOptions()
                    .setEnabled(true)
                    .setFactory(all -> new RequestCheckingMetrics(factory.metrics(all))));
        }
    }
}
