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

import dev.hirenow.common.failure.ThrottledFailureLog;
import dev.hirenow.common.failure.TransientDatabaseErrorDetector;

/** Answers 503 with Retry-After while the database is unavailable, which is not the client's fault. */
public class DatabaseUnavailableMapper {

    /** Value of the header Retry-After. */
    public static final String RETRY_AFTER_SECONDS = "5";

    private static final ThrottledFailureLog FAILURES =
            ThrottledFailureLog.error(Logger.getLogger(DatabaseUnavailableMapper.class));
    private static final int OUR_FAULT = 500;

    @ServerExceptionMapper({
        ConnectException.class,
        ClosedConnectionException.class,
        PgException.class,
        HibernateException.class,
        CompositeException.class
    })
    Response databaseUnavailable(Throwable failure) {
        if (TransientDatabaseErrorDetector.passes(failure)) {
            FAILURES.failed("Database unavailable: a request", "", failure);
            return answer("The database is unavailable. We stored nothing. Try again.");
        }
        FAILURES.failed("Database error: a request", "", failure);
        return Problem.of(OUR_FAULT).build().toResponse();
    }

    /** The 503 response with this detail. */
    public static Response answer(String detail) {
        return CommonProblemTypes.UNAVAILABLE
                .with(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build()
                .toResponse();
    }
}
