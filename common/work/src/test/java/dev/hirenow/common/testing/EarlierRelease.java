package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL as an earlier release left it: its schema, with rows. The content of each table before the
 * migration is kept in {@code before_upgrade} (table, row as JSON).
 *
 * <p>Arguments: {@code schema}, {@code version} of that release's last migration, and {@code rows}, an SQL script on
 * the class path.
 */
public final class EarlierRelease implements QuarkusTestResourceLifecycleManager {

    private static final String KEEP_ROWS = """
            create table before_upgrade (name text, was jsonb);
            do $$ declare stored record; begin
                for stored in select tablename from pg_tables where schemaname = current_schema()
                        and tablename not in ('before_upgrade', 'flyway_schema_history') loop
                    execute format('insert into before_upgrade select %L, to_jsonb(t) from %I t',
                                   stored.tablename, stored.tablename);
                end loop;
            end $$;
            """;

    private final PostgresResource postgres = new PostgresResource();
    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> arguments) {
        this.arguments = arguments;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = postgres.start();
        String schema = arguments.get("schema");
        Flyway release = Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://" + settings.get("hirenow.database"),
                        schema + "_owner",
                        settings.get("HIRENOW_DATABASE_OWNER_PASSWORD"))
                .defaultSchema(schema)
                .locations("classpath:db/common", "classpath:db/" + schema)
                .outOfOrder(true)
                .failOnMissingLocations(false)
                .target(arguments.get("version"))
                .load();
        release.migrate();
        try (Connection connection = release.getConfiguration().getDataSource().getConnection();
                Statement owner = connection.createStatement()) {
            owner.execute(script(arguments.get("rows")));
            owner.execute(KEEP_ROWS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }

    private static String script(String name) {
        try (InputStream in = EarlierRelease.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        postgres.stop();
    }
}
