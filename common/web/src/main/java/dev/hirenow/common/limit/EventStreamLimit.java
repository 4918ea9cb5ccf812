package dev.hirenow.common.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Limits the number of open event streams per caller. */
@Singleton
public class EventStreamLimit {

    private final KeyedSemaphore open;
    private final CurrentVertxRequest request;

    EventStreamLimit(LimitSettings settings, CurrentVertxRequest request) {
        this.request = request;
        this.open = new KeyedSemaphore(settings.eventStreams());
    }

    /**
     * Returns the stream as the response to the current request. It counts against the key until it ends or the client
     * disconnects.
     *
     * @throws dev.hirenow.common.problem.Problem 429 if the key has too many open streams
     */
    public <T> Multi<T> counted(String key, Multi<T> stream) {
        KeyedSemaphore.Permit permit = open.enter(key)
                .orElseThrow(() -> TooManyRequestsProblem.problem(
                        "Too many event streams are open. Close one.", TooManyRequestsProblem.SOON));
        // Quarkus does not subscribe to the stream if the client disconnects before the first byte.
        RoutingContext exchange = request.getCurrent();
        exchange.addEndHandler(_ -> permit.leave());
        if (exchange.response().closed()) {
            permit.leave();
        }
        return stream.onTermination().invoke(permit::leave);
    }
}
