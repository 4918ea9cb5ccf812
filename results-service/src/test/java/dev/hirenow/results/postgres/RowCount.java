package dev.hirenow.results.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.hirenow.common.testing.TableOwner;

/** Counts rows of all organisations. */
final class RowCount {

    private RowCount() {}

    static long of(String tableAndCondition) {
        try (Connection connection = TableOwner.connect();
                Statement owner = connection.createStatement();
                ResultSet found = owner.executeQuery("select count(*) from " + tableAndCondition)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(tableAndCondition, e);
        }
    }
}
