package org.kith.gateway.edge.session;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.gateway.edge.http.FilterOrder;
import org.kith.gateway.edge.problem.Unread;

/**
 * The issuer says that somebody has signed out, or was signed out: OpenID Connect Back-Channel Logout 1.0. Quarkus
 * verifies the token (signature, issuer, audience, expiry); what makes it a logout token is asked here. Quarkus' own
 * handling is not used: it forgets a sign-out at the first request, and one of anybody breaks everybody's refresh.
 */
@ApplicationScoped
class SignedOutAtTheIssuer {
    private static final String PATH = "/sign-in/ended";
    private static final String TOKEN = "logout_token";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TenantIdentityProvider tenant;
    private final EndedSessions ended;

    SignedOutAtTheIssuer(@Tenant("back-channel") TenantIdentityProvider tenant, EndedSessions ended) {
        this.tenant = tenant;
        this.ended = ended;
    }

    void register(@Observes Router router) {
        router.post(PATH).order(FilterOrder.SIGNED_OUT).handler(this::read);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            answer(context, HttpResponseStatus.BAD_REQUEST);
            Unread.leave(context);
            return;
        }
        request.setExpectMultipart(true)
                .exceptionHandler(broken -> Unread.leave(context))
                .endHandler(end -> verify(context, request.getFormAttribute(TOKEN)))
                .resume();
    }

    private void verify(RoutingContext context, String token) {
        if (token == null || token.isBlank()) {
            answer(context, HttpResponseStatus.BAD_REQUEST);
            return;
        }
        tenant.authenticate(new AccessTokenCredential(token))
                .subscribe()
                .with(
                        verified ->
                                answer(context, end(verified) ? HttpResponseStatus.OK : HttpResponseStatus.BAD_REQUEST),
                        failure -> answer(
                                context,
                                failure instanceof OIDCException
                                        ? HttpResponseStatus.SERVICE_UNAVAILABLE
                                        : HttpResponseStatus.BAD_REQUEST));
    }

    private boolean end(SecurityIdentity verified) {
        if (!(verified.getPrincipal() instanceof JsonWebToken token) || !isLogout(token)) {
            return false;
        }
        ended.end(token, Instant.ofEpochSecond(token.getIssuedAtTime()));
        return true;
    }

    private static boolean isLogout(JsonWebToken token) {
        return token.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !token.containsClaim(Claims.nonce.name())
                && (token.getSubject() != null || EndedSessions.sessionId(token).isPresent());
    }

    private static void answer(RoutingContext context, HttpResponseStatus status) {
        context.response()
                .setStatusCode(status.code())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
