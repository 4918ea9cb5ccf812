package dev.hirenow.common.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Bounds how many event streams one caller has open. */
@Singleton
public class EventStreams {

    private final ConcurrencyLimit open;
    private final CurrentVertxRequest request;

    EventStreams(LimitSettings settings, CurrentVertxRequest request) {
        this.request = request;
        this.open = new ConcurrencyLimit(settings.eventStreams());
    }

    /**
     * The stream as the answer to the current request. It counts for this key from now on until it ends, or until the
     * caller has hung up.
     *
     * @throws dev.hirenow.common.problem.Problem 429 when the key has too many open
     */
    public <T> Multi<T> counted(String key, Multi<T> stream) {
        ConcurrencyLimit.Place place = open.enter(key)
                .orElseThrow(() -> TooMany.problem("Too many event streams are open; close one.", TooMany.SOON));
        // Nobody subscribes to the stream of a caller who hangs up before its first byte is written.
        RoutingContext exchange = request.getCurrent();
        exchange.addEndHandler(_ -> place.leave());
        if (exchange.response().closed()) {
            place.leave();
        }
        return stream.onTermination().invoke(place::leave);
    }
}
