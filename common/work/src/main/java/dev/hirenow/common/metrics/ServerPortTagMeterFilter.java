package dev.hirenow.common.metrics;

import java.util.Set;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Adds a port label to the metrics of each HTTP server where Quarkus 3.34 omits it, which it does if the system chooses
 * the port (port 0). Otherwise only one of a service's two servers would have the label; Prometheus rejects meters of
 * one name with different labels, and the second server would not start.
 */
final class ServerPortTagMeterFilter {

    private static final String LABEL = "server.port";
    private static final Set<String> OF_A_SERVER = Set.of(
            "http.server.active.requests",
            "http.server.active.connections",
            "http.server.bytes.read",
            "http.server.bytes.written",
            "http.server.connections",
            "http.server.errors");

    private ServerPortTagMeterFilter() {}

    @Produces
    @Singleton
    static MeterFilter serverPort() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return OF_A_SERVER.contains(id.getName()) && id.getTag(LABEL) == null
                        ? id.withTag(Tag.of(LABEL, "0"))
                        : id;
            }
        };
    }
}
