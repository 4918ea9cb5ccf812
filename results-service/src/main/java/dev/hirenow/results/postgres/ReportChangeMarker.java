package dev.hirenow.results.postgres;

import java.util.Collection;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Marks interviews as changed by the open transaction. */
final class ReportChangeMarker {

    private static final String TOUCH = """
            insert into report_change (organisation, interview_id)
            select $1, id from unnest($2::uuid[]) as id order by id
            on conflict (organisation, interview_id) do update set changed = excluded.changed
            """;

    private ReportChangeMarker() {}

    static Uni<Void> touch(SqlConnection connection, String organisation, Collection<UUID> interviews) {
        return connection
                .preparedQuery(TOUCH)
                .execute(Tuple.of(organisation, interviews.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
