package dev.hirenow.common.provider;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** The time that a call may take from its beginning to the last byte of its answer. */
public final class CallTime {

    private CallTime() {}

    /**
     * Gives a call up after {@code most}: a {@link TimeoutException} then, and the connection is closed. A client's read
     * time-out cannot do that, since it begins again with every byte.
     */
    public static <T> Uni<T> limit(Uni<T> call, Duration most) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<T> limited = call.ifNoItem()
                    .after(most)
                    .failWith(() -> new TimeoutException("no whole answer within " + most.toSeconds() + " s"));
            return caller == null ? limited : limited.emitOn(command -> caller.runOnContext(_ -> command.run()));
        });
    }
}
