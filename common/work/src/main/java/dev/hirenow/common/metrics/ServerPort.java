package dev.hirenow.common.metrics;

import java.util.Set;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Gives the figures of each HTTP server a port where Quarkus 3.34 leaves it out, which it does while the system is to choose
 * one (port 0). Of the two servers of a service one would have the label then and the other not; Prometheus takes no
 * two meters of one name with different labels, and the server that comes second would not start.
 */
final class ServerPort {

    private static final String LABEL = "server.port";
    private static final Set<String> OF_A_SERVER = Set.of(
            "http.server.active.requests",
            "http.server.active.connections",
            "http.server.bytes.read",
            "http.server.bytes.written",
            "http.server.connections",
            "http.server.errors");

    private ServerPort() {}

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
