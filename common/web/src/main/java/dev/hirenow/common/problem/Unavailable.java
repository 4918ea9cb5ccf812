package dev.hirenow.common.problem;

import java.net.ConnectException;

import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.hirenow.common.failure.FailureLog;
import dev.hirenow.common.failure.Outage;

/** A database that is away is no fault of the caller: 503, with word when to come back. */
public class Unavailable {

    /** As header: when to come back, in seconds. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private static final FailureLog FAILURES = FailureLog.error(Logger.getLogger(Unavailable.class));
    private static final int OUR_FAULT = 500;

    @ServerExceptionMapper({
        ConnectException.class,
        ClosedConnectionException.class,
        PgException.class,
        HibernateException.class,
        CompositeException.class
    })
    Response databaseAway(Throwable failure) {
        if (Outage.passes(failure)) {
            FAILURES.failed("A request", "because the database is away", failure);
            return answer("The database is away; nothing was stored. Try again.");
        }
        FAILURES.failed("A request", "because the database refuses what it needs", failure);
        return Problem.of(OUR_FAULT).build().toResponse();
    }

    /** The answer that says so. */
    public static Response answer(String detail) {
        return Problems.UNAVAILABLE
                .with(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build()
                .toResponse();
    }
}
