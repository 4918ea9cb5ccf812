package dev.hirenow.common.limit;

import io.vertx.ext.web.RoutingContext;

/** Endpoints that read long bodies as streams, and judge by themselves how long those may take. */
@FunctionalInterface
public interface LongBodies {

    /** Whether the request goes to one of them. */
    boolean expectedAt(RoutingContext exchange);
}
