package dev.hirenow.transcription.storage;

import java.util.concurrent.Executor;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Returns to the caller's context. A library's callback threads have neither the Vert.x context nor the class
 * loader that the following steps need.
 */
final class VertxContextRestorer {

    private VertxContextRestorer() {}

    static <T> Uni<T> after(Uni<T> work) {
        return Uni.createFrom().deferred(() -> work.emitOn(caller()));
    }

    private static Executor caller() {
        Context context = Vertx.currentContext();
        return context == null
                ? Infrastructure.getDefaultExecutor()
                : command -> context.runOnContext(_ -> command.run());
    }
}
