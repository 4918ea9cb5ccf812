package dev.hirenow.common.signin;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Rejects bearer tokens that are no access tokens, such as ID tokens. */
@ApplicationScoped
class AccessTokenTypeCheck implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean signedInToPages = identity.getCredential(IdTokenCredential.class) != null;
        return !signedInToPages
                        && identity.getPrincipal() instanceof JsonWebToken token
                        && !AccessTokenDetector.is(token)
                ? Uni.createFrom().failure(new AuthenticationFailedException("not an access token"))
                : Uni.createFrom().item(identity);
    }
}
