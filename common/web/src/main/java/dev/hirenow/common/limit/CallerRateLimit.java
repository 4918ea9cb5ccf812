package dev.hirenow.common.limit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Rejects requests of a signed-in caller that sends too many, from any number of addresses. */
// In request scope, because filters are created before the settings exist.
@ApplicationScoped
public class CallerRateLimit {

    private final RateLimiter requests;
    private final CurrentIdentityAssociation identity;

    CallerRateLimit(LimitSettings settings, CurrentIdentityAssociation identity) {
        this.requests = RateLimiter.of(Rate.aSecond(settings.callerRequests()));
        this.identity = identity;
    }

    /**
     * Lets the request pass unless the caller sends too many. {@link AddressRateLimit} covers callers that are not signed
     * in.
     */
    @ServerRequestFilter
    public Uni<Response> check() {
        return identity.getDeferredIdentity().chain(this::judge);
    }

    private Uni<Response> judge(SecurityIdentity caller) {
        return caller.isAnonymous()
                ? Uni.createFrom().nullItem()
                : requests.take(key(caller))
                        .map(wait -> Uni.createFrom()
                                .item(TooManyRequestsProblem.problem("You are sending too many requests.", wait)
                                        .toResponse()))
                        .orElseGet(() -> Uni.createFrom().nullItem());
    }

    // Two organisations may have callers of the same name.
    private static String key(SecurityIdentity caller) {
        return caller.getPrincipal() instanceof JsonWebToken token
                ? token.<Object>getClaim("organisation") + "/" + token.getSubject()
                : caller.getPrincipal().getName();
    }
}
