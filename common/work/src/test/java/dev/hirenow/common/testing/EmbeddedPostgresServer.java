package dev.hirenow.common.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

final class EmbeddedPostgresServer implements PostgresServer {

    // On for tests and measurements of outbox and queue, whose guarantees need a database that waits for its
    // disk. Off elsewhere, to save time.
    private static final String DURABLE = System.getProperty("stack.durable", "off");

    private final LocalPostgres postgres =
            LocalPostgres.start(Map.of("max_connections", "100", "fsync", DURABLE, "synchronous_commit", DURABLE));

    @Override
    public String address() {
        return "127.0.0.1:" + postgres.port();
    }

    @Override
    public Connection superuser(String database) throws SQLException {
        return postgres.superuser(database);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
