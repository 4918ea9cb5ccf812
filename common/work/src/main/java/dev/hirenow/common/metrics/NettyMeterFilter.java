package dev.hirenow.common.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Filters a gauge that Quarkus 3.34 registers under the same name for each of Netty's thread groups: it would show only
 * one of them and log a warning at every start. Remove with quarkusio/quarkus#52014.
 */
final class NettyMeterFilter {

    private static final String NAME = "netty.eventexecutor.workers";

    private NettyMeterFilter() {}

    @Produces
    @Singleton
    static MeterFilter nettyWorkers() {
        return MeterFilter.deny(id -> id.getName().equals(NAME));
    }
}
