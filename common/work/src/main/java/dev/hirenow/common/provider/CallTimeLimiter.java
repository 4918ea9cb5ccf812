package dev.hirenow.common.provider;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Time-out of a whole call, from its start to the last byte of the response. */
public final class CallTimeLimiter {

    private CallTimeLimiter() {}

    /**
     * Fails the call with a {@link TimeoutException} after {@code most} and closes its connection. A client's read
     * time-out is no substitute, because every byte restarts it.
     */
    public static <T> Uni<T> limit(Uni<T> call, Duration most) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<T> limited = call.ifNoItem()
                    .after(most)
                    .failWith(() -> new TimeoutException("no complete response within " + most.toSeconds() + " s"));
            return caller == null ? limited : limited.emitOn(command -> caller.runOnContext(_ -> command.run()));
        });
    }
}
