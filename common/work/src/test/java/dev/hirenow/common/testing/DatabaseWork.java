package dev.hirenow.common.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What something cost at the database.
 *
 * @param statements executed ones in order, begin and commit among them
 * @param roundTrips how often the service waited for an answer
 */
public record DatabaseWork(List<String> statements, int roundTrips) {

    static final DatabaseWork NONE = new DatabaseWork(List.of(), 0);

    static DatabaseWork sum(DatabaseWork one, DatabaseWork other) {
        return new DatabaseWork(
                Stream.concat(one.statements.stream(), other.statements.stream())
                        .toList(),
                one.roundTrips + other.roundTrips);
    }

    /** For the message of an assertion. */
    @Override
    public String toString() {
        return "%d round trips, %d statements:%n  %s"
                .formatted(roundTrips, statements.size(), String.join(System.lineSeparator() + "  ", statements));
    }
}
