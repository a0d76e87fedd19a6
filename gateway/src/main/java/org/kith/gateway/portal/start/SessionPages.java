package org.kith.gateway.portal.start;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.edge.session.EndedSessions;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/** Signing in and out. */
@Path("/")
public class SessionPages {
    record SignOut(PageFrame page) implements TemplateInstance {}

    private final OidcSession session;
    private final OidcConfigurationMetadata issuer;
    private final Pages pages;
    private final SignedOut signedOut;
    private final EndedSessions ended;
    private final Clock clock;
    private final URI home;

    SessionPages(
            OidcSession session,
            OidcConfigurationMetadata issuer,
            Pages pages,
            SignedOut signedOut,
            EndedSessions ended,
            Clock clock,
            GatewayConfig config) {
        this.session = session;
        this.issuer = issuer;
        this.pages = pages;
        this.signedOut = signedOut;
        this.ended = ended;
        this.clock = clock;
        home = UriBuilder.fromUri(config.publicUrl()).path("/").build();
    }

    /** Whoever gets this far is signed in: on to the start page. The issuer sends people back to the second address. */
    @GET
    @Path("{place:sign-in|sign-in/back}")
    @Authenticated
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** Asks before signing out, so that a link alone signs nobody out. */
    @GET
    @Path("sign-out")
    @Authenticated
    public TemplateInstance ask() {
        return new SignOut(pages.of("sign-out"));
    }

    /** Ends the session here, for whoever has its cookie, then at the issuer, which sends the browser back to the start page. */
    @POST
    @Path("sign-out")
    @Authenticated
    public Uni<Response> signOut(RoutingContext context) {
        signedOut.keep(context);
        ended.end(session.getIdToken(), clock.instant());
        URI end = UriBuilder.fromUri(issuer.getEndSessionUri())
                .queryParam("id_token_hint", session.getIdToken().getRawToken())
                .queryParam("post_logout_redirect_uri", "{home}")
                .build(home.toString());
        return session.logout().replaceWith(() -> Response.seeOther(end).build());
    }
}
