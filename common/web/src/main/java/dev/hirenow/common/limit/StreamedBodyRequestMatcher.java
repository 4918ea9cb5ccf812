package dev.hirenow.common.limit;

import io.vertx.ext.web.RoutingContext;

/** Endpoints that read long bodies as streams and set their own time-outs. */
@FunctionalInterface
public interface StreamedBodyRequestMatcher {

    /** Whether the request is for such an endpoint. */
    boolean expectedAt(RoutingContext exchange);
}
