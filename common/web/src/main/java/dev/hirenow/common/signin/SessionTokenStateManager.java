package dev.hirenow.common.signin;

import java.util.Optional;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jboss.logging.Logger;

import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.DatabaseUnavailableMapper;
import dev.hirenow.common.problem.ProblemResponder;

/**
 * Keeps a session's tokens in its encrypted cookie, as Quarkus does, with an id that can be revoked: a copy of the
 * cookie is worthless after the user signs out. It extends Quarkus' own manager, whose cookie Quarkus encrypts as a
 * whole; for other managers it also encrypts each token.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class SessionTokenStateManager extends DefaultTokenStateManager {

    private static final Logger LOG = Logger.getLogger(SessionTokenStateManager.class);
    private static final String NAME = SessionTokenStateManager.class.getName();

    private final EndedSessions ended;
    private final String key;

    SessionTokenStateManager(EndedSessions ended, PageSettings settings) {
        this.ended = ended;
        this.key = settings.sessionSecret()
                .map(secret -> SessionKeyDerivation.key(secret, "name"))
                .orElseGet(() -> SessionId.fresh().text());
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext exchange,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        SessionId name = Optional.<SessionId>ofNullable(exchange.get(NAME)).orElseGet(SessionId::fresh);
        return super.createTokenState(exchange, tenant, tokens, context).map(state -> name.behind(state, key));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext exchange,
            OidcTenantConfig tenant,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return SessionId.read(cookie, key)
                .map(read -> known(exchange, read.name())
                        .chain(() -> super.getTokens(exchange, tenant, read.state(), context)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("not a session")));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext exchange, OidcTenantConfig tenant, String cookie, OidcRequestContext<Void> context) {
        Optional<SessionId.Read> read = SessionId.read(cookie, key);
        Uni<Void> end = read.filter(_ -> exchange.normalizedPath().endsWith(PageOidcSetup.SIGN_OUT))
                .map(session -> asked(exchange, ended.end(session.name())))
                .orElseGet(() -> Uni.createFrom().voidItem());
        return end.chain(() -> super.deleteTokens(
                exchange, tenant, read.map(SessionId.Read::state).orElse(cookie), context));
    }

    private Uni<Void> known(RoutingContext exchange, SessionId name) {
        exchange.put(NAME, name);
        return asked(exchange, ended.contains(name))
                .invoke(gone -> {
                    if (gone) {
                        throw new AuthenticationFailedException("signed out");
                    }
                })
                .replaceWithVoid();
    }

    // Quarkus would take a failure for an invalid session and sign out every user while the database is
    // unavailable. So the request ends here, and its sign-in never completes.
    private static <T> Uni<T> asked(RoutingContext exchange, Uni<T> answer) {
        return answer.onFailure().recoverWithUni(failure -> {
            LOG.warnf("Cannot tell whether a session was ended: %s", FailureSummary.of(failure));
            if (!exchange.response().ended()) {
                exchange.response().putHeader("Retry-After", DatabaseUnavailableMapper.RETRY_AFTER_SECONDS);
                ProblemResponder.end(
                        exchange, CommonProblemTypes.UNAVAILABLE, "We cannot check your session. Try again.");
            }
            return Uni.createFrom().nothing();
        });
    }
}
