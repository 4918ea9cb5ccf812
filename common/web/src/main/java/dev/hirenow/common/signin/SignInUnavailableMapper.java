package dev.hirenow.common.signin;

import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.DatabaseUnavailableMapper;
import dev.hirenow.common.problem.ProblemResponder;

/**
 * Answers 503 instead of 500 while the sign-in server is unavailable, which is neither the client's nor the service's
 * fault.
 */
@ApplicationScoped
public class SignInUnavailableMapper {

    private static final String DETAIL = "The sign-in server is unavailable, so no one can sign in. Try again.";

    void pages(@Observes Router router) {
        // Before the handler of Quarkus, which answers 500.
        router.route().order(Integer.MIN_VALUE).failureHandler(SignInUnavailableMapper::answer);
    }

    private static void answer(RoutingContext exchange) {
        if (exchange.failure() instanceof OIDCException && !exchange.response().ended()) {
            exchange.response().putHeader("Retry-After", DatabaseUnavailableMapper.RETRY_AFTER_SECONDS);
            ProblemResponder.end(exchange, CommonProblemTypes.UNAVAILABLE, DETAIL);
        } else {
            exchange.next();
        }
    }

    /** The same for endpoints that ask for the caller. */
    @ServerExceptionMapper(OIDCException.class)
    public Response endpoints() {
        return DatabaseUnavailableMapper.answer(DETAIL);
    }
}
