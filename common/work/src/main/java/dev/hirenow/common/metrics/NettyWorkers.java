package dev.hirenow.common.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Leaves out a gauge that Quarkus 3.34 registers once for each group of Netty's threads under the same name: it would
 * show one of the groups, and a warning at every start. Can go with quarkusio/quarkus#52014.
 */
final class NettyWorkers {

    private static final String NAME = "netty.eventexecutor.workers";

    private NettyWorkers() {}

    @Produces
    @Singleton
    static MeterFilter nettyWorkers() {
        return MeterFilter.deny(id -> id.getName().equals(NAME));
    }
}
