package dev.hirenow.common.postgres;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Creates the connection pool with an idle time-out, so that the service notices when the database's host vanishes: TCP
 * alone would wait for a quarter of an hour. A connection that receives nothing for too long is closed, and the
 * statements waiting on it fail. The database's statement time-out and the pool's idle time-out are shorter, so this
 * never closes a healthy connection.
 */
@Singleton
class IdleTimeoutPoolCreator implements PgPoolCreator {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Duration silence;

    IdleTimeoutPoolCreator(@ConfigProperty(name = "hirenow.database-silence") Duration silence) {
        this.silence = silence;
    }

    @Override
    public Pool create(Input input) {
        // HIRENOW_DATABASE holds one address.
        PgConnectOptions options = input.pgConnectOptionsList().getFirst();
        options.setConnectTimeout(Math.toIntExact(CONNECTING.toMillis()));
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setReadIdleTimeout(Math.toIntExact(silence.toMillis()));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(options)
                .using(input.vertx())
                .build();
    }
}
