package dev.hirenow.e2e.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Postgres;
import dev.hirenow.local.stack.Stack;

/** Looks behind the services, at what they store. */
public final class Database {

    private final Stack stack;
    private final long lostBefore;

    /** Counts what is lost from now on: others may have made dead letters on purpose. */
    public Database(Stack stack) {
        this.stack = stack;
        this.lostBefore = lost();
    }

    /** The number that a query gives. */
    public long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The one value that a query gives, as text. */
    public String text(String query) {
        try (Connection connection = stack.postgres().connect(Postgres.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Facts that nobody will ever send, and records that nobody understood, in all services, since this was made. */
    public long lostForGood() {
        return lost() - lostBefore;
    }

    private long lost() {
        long lost = 0;
        for (Part service : Part.SERVICES) {
            lost += number("select count(*) from " + service.label() + ".outbox where state = 'DEAD'");
            lost += number("select count(*) from " + service.label() + ".dead_letter");
        }
        return lost;
    }

    /** Facts of a service that the broker does not have yet. */
    public long unsent(Part service) {
        return number("select count(*) from " + service.label() + ".outbox where state = 'PENDING'");
    }

    /** Ends all connections of a service, as a failover does. */
    public void disconnect(Part service) {
        number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename like '" + service.label()
                + "\\_%'");
    }
}
