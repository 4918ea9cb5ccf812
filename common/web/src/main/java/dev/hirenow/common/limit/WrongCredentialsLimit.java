package dev.hirenow.common.limit;

import java.time.Duration;
import java.util.Optional;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Slows down an address that tries invitations or tokens one after another. Valid credentials from the same address
 * still work: candidates who share an address with an attacker are not locked out, and tokens of 256 bits cannot be
 * guessed.
 */
// In request scope, because filters are created before the settings exist.
@ApplicationScoped
public class WrongCredentialsLimit {

    private static final Duration COUNTED_FOR = Duration.ofMinutes(1);

    private final RateLimiter refusals;

    WrongCredentialsLimit(LimitSettings settings) {
        this.refusals = RateLimiter.of(new Rate(settings.wrongCredentials(), COUNTED_FOR));
    }

    /** Replaces 401 by 429 once the limit is exceeded. */
    @ServerResponseFilter
    public void count(ContainerResponseContext answer, RoutingContext exchange) {
        boolean wrong = answer.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                && exchange.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
        Optional<Duration> wait = wrong ? refusals.take(ClientAddress.of(exchange.request())) : Optional.empty();
        wait.map(time -> TooManyRequestsProblem.problem(
                                "Too many requests with wrong credentials from this address.", time)
                        .toResponse())
                .ifPresent(refusal -> replace(answer, refusal));
    }

    private static void replace(ContainerResponseContext answer, Response refusal) {
        answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        answer.getHeaders().putAll(refusal.getHeaders());
        answer.setStatus(refusal.getStatus());
        answer.setEntity(refusal.getEntity(), null, refusal.getMediaType());
    }
}
