package dev.hirenow.common.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

final class EmbeddedPostgresServer implements PostgresServer {

    // On where outbox and queue are tested and timed: what is promised of them holds on a database that waits for its
    // disk.
    // Off elsewhere, where it would only cost time.
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
