package dev.hirenow.common.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * Cost of an operation at the database.
 *
 * @param statements executed statements in order, including begin and commit
 * @param roundTrips how often the service waited for a response
 * @param prepared whether all statements were prepared already; preparing one costs another round trip
 */
public record DatabaseWork(List<String> statements, int roundTrips, boolean prepared) {

    static final DatabaseWork NONE = new DatabaseWork(List.of(), 0, true);

    static DatabaseWork sum(DatabaseWork one, DatabaseWork other) {
        return new DatabaseWork(
                Stream.concat(one.statements.stream(), other.statements.stream())
                        .toList(),
                one.roundTrips + other.roundTrips,
                one.prepared && other.prepared);
    }

    /** For assertion messages. */
    @Override
    public String toString() {
        return "%d round trips, %d statements:%n  %s"
                .formatted(roundTrips, statements.size(), String.join(System.lineSeparator() + "  ", statements));
    }
}
