package dev.hirenow.common.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What something cost at the database.
 *
 * @param statements executed ones in order, begin and commit among them
 * @param roundTrips how often the service waited for an answer
 * @param prepared whether the connections knew all statements already; preparing one costs a trip more
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

    /** For the message of an assertion. */
    @Override
    public String toString() {
        return "%d round trips, %d statements:%n  %s"
                .formatted(roundTrips, statements.size(), String.join(System.lineSeparator() + "  ", statements));
    }
}
