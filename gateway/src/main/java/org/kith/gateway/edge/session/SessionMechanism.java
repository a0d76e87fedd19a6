package org.kith.gateway.edge.session;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Sessions as Quarkus reads them from their cookie, with two things more: one that was signed out is none, however often
 * its cookie comes, and neither is one that cannot be read or refreshed: its bearer signs in again.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(SessionMechanism.class);

    private final OidcAuthenticationMechanism quarkus;
    private final EndedSessions ended;

    SessionMechanism(OidcAuthenticationMechanism quarkus, EndedSessions ended) {
        this.quarkus = quarkus;
        this.ended = ended;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        return Uni.createFrom()
                .deferred(() -> quarkus.authenticate(context, manager))
                .onFailure(failure -> !(failure instanceof AuthenticationException))
                .transform(SessionMechanism::unreadable)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .map(identity -> {
                    // After a refresh, which a session that has ended may not have got either.
                    if (identity != null && ended.has(identity)) {
                        forget(context);
                        return null;
                    }
                    return identity;
                });
    }

    private static Throwable unreadable(Throwable failure) {
        LOG.warnf(
                "A session could not be read or refreshed: %s",
                failure.getClass().getName());
        return new AuthenticationFailedException(failure);
    }

    private static void forget(RoutingContext context) {
        List<String> cookies = context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith("q_session"))
                .toList();
        cookies.forEach(name -> context.response()
                .addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0).setHttpOnly(true)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return quarkus.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return quarkus.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return quarkus.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return quarkus.getPriority();
    }
}
