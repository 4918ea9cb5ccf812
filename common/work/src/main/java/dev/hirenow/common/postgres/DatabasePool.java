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
 * Makes the pool of connections so that a database whose machine vanished without a word is noticed: TCP itself would wait
 * for a quarter of an hour. A connection on which nothing comes for too long is closed, and what waits for an answer on it
 * fails. The database ends statements earlier than that, and the pool closes connections that nobody uses, so that this
 * meets none that is well.
 */
@Singleton
class DatabasePool implements PgPoolCreator {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Duration silence;

    DatabasePool(@ConfigProperty(name = "hirenow.database-silence") Duration silence) {
        this.silence = silence;
    }

    @Override
    public Pool create(Input input) {
        // HIRENOW_DATABASE is one address.
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
