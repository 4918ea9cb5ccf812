package dev.hirenow.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.testing.LocalPostgres;
import dev.hirenow.common.testing.UnprivilegedUser;

/** A PostgreSQL with TLS, set up by the manifests' own bootstrap script: roles and schemas, but no tables yet. */
final class TlsPostgres implements AutoCloseable {

    static final String PASSWORD = "only-for-tests";

    private final LocalPostgres postgres;
    private final TestCertificate certificate;

    private TlsPostgres(LocalPostgres postgres, TestCertificate certificate) {
        this.postgres = postgres;
        this.certificate = certificate;
    }

    static TlsPostgres start() {
        try {
            Path folder = Files.createTempDirectory("hirenow-database");
            TestCertificate certificate = TestCertificate.in(folder);
            for (Path read : List.of(folder, certificate.certificate(), certificate.key())) {
                UnprivilegedUser.ofThisMachine().own(read);
            }
            TlsPostgres database = new TlsPostgres(
                    LocalPostgres.start(Map.of(
                            "ssl", "on",
                            "ssl_cert_file", certificate.certificate().toString(),
                            "ssl_key_file", certificate.key().toString())),
                    certificate);
            database.bootstrap();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bootstrap() {
        execute("postgres", "postgres", "create database hirenow");
        execute("hirenow", "postgres", Project.read("deploy/kubernetes/components/postgres/bootstrap.sql"));
        for (String service : Project.SERVICES) {
            execute("hirenow", "postgres", "alter role " + service + "_owner password '" + PASSWORD + "'");
            execute("hirenow", "postgres", "alter role " + service + "_app password '" + PASSWORD + "'");
        }
    }

    /** Migrates like the service's startup or its job. */
    void migrate(String service) {
        String scripts = "filesystem:" + Project.ROOT;
        Flyway.configure()
                .dataSource(url("hirenow"), service + "_owner", PASSWORD)
                .locations(
                        scripts + "/common/work/src/main/resources/db/common",
                        scripts + "/" + service + "-service/src/main/resources/db/" + service)
                .defaultSchema(service)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    String address() {
        return "127.0.0.1:" + postgres.port() + "/hirenow";
    }

    Path authority() {
        return certificate.certificate();
    }

    void execute(String user, String sql) {
        execute("hirenow", user, sql);
    }

    @Nullable
    String first(String user, String sql) {
        try (Connection connection = DriverManager.getConnection(url("hirenow"), user, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String database, String user, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), user, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
