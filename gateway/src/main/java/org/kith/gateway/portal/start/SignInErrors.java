package org.kith.gateway.portal.start;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.gateway.edge.session.KeptForm;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/** What goes wrong with signing in and sessions, said on a page with a way on. Where they come from nothing may wait. */
class SignInErrors {
    private static final Logger LOG = Logger.getLogger(SignInErrors.class);
    private static final String NAME = "not-signed-in";
    private static final int UNAUTHENTICATED = 401;

    private final Pages pages;
    private final CurrentIdentityAssociation identity;

    SignInErrors(Pages pages, CurrentIdentityAssociation identity) {
        this.pages = pages;
        this.identity = identity;
    }

    record NotSignedIn(PageFrame page) implements TemplateInstance {}

    /** A form of another session: shown again, with the token of this one. */
    @ServerExceptionMapper
    Uni<Response> ofAnotherSession(KeptForm.OfAnotherSession e) {
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .map(who -> SessionEndedPage.answer(SessionEndedPage.SessionEnded.of(
                        pages.of(SessionEndedPage.NAME, title(SessionEndedPage.NAME), who), e.form())));
    }

    /** Signing in came to nothing: the page was open too long, a code was used before, the issuer refused. */
    @ServerExceptionMapper
    Response notSignedIn(AuthenticationCompletionException e, RoutingContext context) {
        LOG.debug("a sign-in came to nothing", e);
        List<String> left = context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith("q_auth"))
                .toList();
        left.forEach(name -> context.response()
                .addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0).setHttpOnly(true)));
        return Response.status(UNAUTHENTICATED)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(new NotSignedIn(pages.of(NAME, title(NAME), null)).render())
                .build();
    }

    private String title(String name) {
        return pages.words(name).t(name + ".title");
    }
}
