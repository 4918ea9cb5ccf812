package dev.hirenow.common.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

final class ContainerPostgresServer implements PostgresServer {

    private static final int PORT = 5432;
    private static final String PASSWORD = "only-for-tests";

    private final GenericContainer<?> container = new GenericContainer<>(
                    DockerImageName.parse(StackChoice.image("postgres", "docker.io/library/postgres:18.1")))
            .withEnv("POSTGRES_PASSWORD", PASSWORD)
            .withExposedPorts(PORT)
            // The first message comes from the server that only initialises the data folder.
            .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\n", 2))
            // A busy machine may need more than the default minute.
            .withStartupTimeout(StackChoice.PATIENCE);

    ContainerPostgresServer() {
        container.start();
    }

    @Override
    public String address() {
        return container.getHost() + ":" + container.getMappedPort(PORT);
    }

    @Override
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + address() + "/" + database, "postgres", PASSWORD);
    }

    @Override
    public void close() {
        container.stop();
    }
}
