package org.kith.gateway.portal.start;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.gateway.edge.session.KeptForm;
import org.kith.gateway.edge.session.KeptForms;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.referrals.OwnOrganisation;

/** What goes wrong with signing in and sessions, said on a page with a way on. Where they come from nothing may wait. */
class SignInErrors {
    private static final Logger LOG = Logger.getLogger(SignInErrors.class);
    private static final String NAME = "not-signed-in";
    private static final int UNAUTHENTICATED = 401;

    private final Pages pages;
    private final CurrentIdentityAssociation identity;
    private final KeptForms forms;
    private final OwnOrganisation own;
    private final Organisations organisations;

    SignInErrors(
            Pages pages,
            CurrentIdentityAssociation identity,
            KeptForms forms,
            OwnOrganisation own,
            Organisations organisations) {
        this.pages = pages;
        this.identity = identity;
        this.forms = forms;
        this.own = own;
        this.organisations = organisations;
    }

    record NotSignedIn(PageFrame page) implements TemplateInstance {}

    /** A form of another session: shown to who typed it, with the token of this one; of anybody else's nothing is shown. */
    @ServerExceptionMapper
    Uni<Response> ofAnotherSession(KeptForm.OfAnotherSession e) {
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                // The organisation's name may have to be asked for.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(who -> SessionEndedPage.answer(toSend(who, e.form())));
    }

    private SessionEndedPage.SessionEnded toSend(SecurityIdentity who, KeptForm form) {
        PageFrame page = pages.of(SessionEndedPage.NAME, title(SessionEndedPage.NAME), who);
        if (!page.user().signedIn()) {
            return SessionEndedPage.SessionEnded.ofNobody(page, form, forms);
        }
        if (!forms.isBy(who, form)) {
            String other = form.isKept() ? "session-ended.other-person" : "session-ended.other-session";
            PageFrame ofOther = pages.of(SessionEndedPage.NAME, page.t(other), who);
            return SessionEndedPage.SessionEnded.ofSomebodyElse(ofOther, form, forms);
        }
        String organisation = own.ids().stream()
                .flatMap(id -> organisations.known(id).stream())
                .sorted()
                .collect(Collectors.joining(" " + page.t("form.and") + " "));
        return SessionEndedPage.SessionEnded.own(page, form, organisation);
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
