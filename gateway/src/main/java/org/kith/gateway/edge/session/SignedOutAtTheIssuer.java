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
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kith.gateway.edge.http.FilterOrder;
import org.kith.gateway.edge.problem.Unread;
import org.kith.kit.identity.LogoutToken;

/**
 * The issuer says that somebody has signed out, or was signed out: OpenID Connect Back-Channel Logout 1.0. Quarkus
 * verifies the token (signature, issuer, audience, expiry). Quarkus' own
 * handling is not used: it forgets a sign-out at the first request, and one of anybody breaks everybody's refresh.
 */
@ApplicationScoped
class SignedOutAtTheIssuer {
    private static final String PATH = "/sign-in/ended";
    private static final String TOKEN = "logout_token";

    private final TenantIdentityProvider tenant;
    private final EndedSessions ended;
    private final Revocations revocations;

    SignedOutAtTheIssuer(
            @Tenant("back-channel") TenantIdentityProvider tenant, EndedSessions ended, Revocations revocations) {
        this.tenant = tenant;
        this.ended = ended;
        this.revocations = revocations;
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
                        verified -> answer(
                                context, end(verified, token) ? HttpResponseStatus.OK : HttpResponseStatus.BAD_REQUEST),
                        failure -> answer(
                                context,
                                failure instanceof OIDCException
                                        ? HttpResponseStatus.SERVICE_UNAVAILABLE
                                        : HttpResponseStatus.BAD_REQUEST));
    }

    private boolean end(SecurityIdentity verified, String token) {
        if (!(verified.getPrincipal() instanceof JsonWebToken claims)) {
            return false;
        }
        Optional<LogoutToken> logout = LogoutToken.of(claims);
        logout.ifPresent(ending -> {
            ended.end(claims, ending.at());
            revocations.handOn(token, ending.at());
        });
        return logout.isPresent();
    }

    private static void answer(RoutingContext context, HttpResponseStatus status) {
        context.response()
                .setStatusCode(status.code())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
