package dev.hirenow.common.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL server started for tests. */
interface PostgresServer extends AutoCloseable {

    /** Host and port. */
    String address();

    /** A connection as superuser. */
    Connection superuser(String database) throws SQLException;

    @Override
    void close();

    static PostgresServer start() {
        return switch (StackChoice.ofThisRun()) {
            case EMBEDDED -> new EmbeddedPostgresServer();
            case CONTAINERS -> new ContainerPostgresServer();
        };
    }
}
