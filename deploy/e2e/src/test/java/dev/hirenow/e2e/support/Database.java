package dev.hirenow.e2e.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/** Reads the services' stored data. */
public final class Database {

    private final Stack stack;
    private final long lostBefore;

    /** Counts losses from now on: earlier tests may have created dead letters on purpose. */
    public Database(Stack stack) {
        this.stack = stack;
        this.lostBefore = lost();
    }

    /** The number that a query returns. */
    public long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The single value that a query returns, as text. */
    public String text(String query) {
        try (Connection connection = stack.postgres().connect(PostgresProcess.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /**
     * Facts that can never be sent, and records that could not be processed, in all services, since this was
     * created.
     */
    public long lostForGood() {
        return lost() - lostBefore;
    }

    private long lost() {
        long lost = 0;
        for (StackPart service : StackPart.SERVICES) {
            lost += number("select count(*) from " + service.label() + ".outbox where state = 'DEAD'");
            lost += number("select count(*) from " + service.label() + ".dead_letter");
        }
        return lost;
    }

    /** Facts of a service that the broker does not have yet. */
    public long unsent(StackPart service) {
        return number("select count(*) from " + service.label() + ".outbox where state = 'PENDING'");
    }

    /** Terminates all connections of a service, like a failover. */
    public void disconnect(StackPart service) {
        number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename like '" + service.label()
                + "\\_%'");
    }
}
