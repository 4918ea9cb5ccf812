package dev.hirenow.common.signin;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Ended sessions, stored in the service's database so that all replicas know them. */
@ApplicationScoped
class EndedSessions {

    private static final String END = "insert into ended_session (name) values ($1) on conflict do nothing";
    private static final String ENDED = "select exists (select from ended_session where name = $1)";

    private final Pool pool;

    EndedSessions(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> end(SessionId session) {
        return pool.preparedQuery(END).execute(Tuple.of(session.text())).replaceWithVoid();
    }

    Uni<Boolean> contains(SessionId session) {
        return pool.preparedQuery(ENDED)
                .execute(Tuple.of(session.text()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
