package dev.hirenow.results.rest;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Ends open event streams when the service stops; otherwise the shutdown would wait for them as for any request. */
@Singleton
class StreamShutdown {

    private final BroadcastProcessor<Boolean> end = BroadcastProcessor.create();

    /** Emits one item when the service stops. */
    Multi<Boolean> end() {
        return end;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        end.onNext(true);
    }
}
