package org.kith.gateway.edge.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.kith.gateway.edge.http.BearerHeader;
import org.kith.gateway.edge.problem.Refusal;
import org.kith.kit.problem.ProblemType;

/** Finds out who asks: by a bearer token, else by the session of a signed-in person. */
@ApplicationScoped
public class Callers {
    private final BearerTokens tokens;

    Callers(BearerTokens tokens) {
        this.tokens = tokens;
    }

    /** The caller; fails with a {@link Refusal} when there is none. */
    public Uni<CallerWithToken> of(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        Uni<CallerWithToken> caller = authorization == null ? fromSession(context) : fromBearer(authorization);
        return caller.onFailure(failure -> !(failure instanceof Refusal)).transform(Callers::refusal);
    }

    private Uni<CallerWithToken> fromBearer(String authorization) {
        if (!BearerHeader.isToken(authorization)) {
            return Uni.createFrom().failure(unauthenticated("Send the token as: Authorization: Bearer <token>.", null));
        }
        return tokens.verify(BearerHeader.token(authorization));
    }

    private static Uni<CallerWithToken> fromSession(RoutingContext context) {
        Uni<SecurityIdentity> identity = context.get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY);
        if (identity == null) {
            return Uni.createFrom().failure(unauthenticated("Sign in, or send a bearer token.", null));
        }
        return identity.map(found -> {
            if (found == null || found.isAnonymous()) {
                throw unauthenticated("Sign in, or send a bearer token.", null);
            }
            AccessTokenCredential credential = found.getCredential(AccessTokenCredential.class);
            return BearerTokens.caller(found, credential.getToken());
        });
    }

    private static Throwable refusal(Throwable failure) {
        if (failure instanceof OIDCException || failure.getCause() instanceof OIDCException) {
            return Refusal.of(ProblemType.UNAVAILABLE, "Tokens cannot be checked at the moment.", failure);
        }
        return unauthenticated("The token or session is not valid, or has expired.", failure);
    }

    private static Refusal unauthenticated(String detail, Throwable cause) {
        return Refusal.of(ProblemType.UNAUTHENTICATED, detail, cause);
    }
}
