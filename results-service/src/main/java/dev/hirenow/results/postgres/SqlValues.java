package dev.hirenow.results.postgres;

import java.util.ArrayList;
import java.util.List;

import io.vertx.mutiny.sqlclient.Tuple;

/** The values of a statement that is put together from parts. */
final class SqlValues {

    private final List<Object> values = new ArrayList<>();

    /** Adds a value and returns its parameter, such as $3. */
    String add(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    Tuple tuple() {
        return Tuple.from(values);
    }
}
