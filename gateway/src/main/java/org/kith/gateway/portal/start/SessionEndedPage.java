package org.kith.gateway.portal.start;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.kith.gateway.edge.session.FormTokens;
import org.kith.gateway.edge.session.KeptForm;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/** Shows a form whose session has ended with all that was typed, and how to send it yet. */
@Path("/session-ended")
@Produces(MediaType.TEXT_HTML)
public class SessionEndedPage {
    static final String NAME = "session-ended";

    private static final int NOTHING_WAS_DONE = 403;

    private final Pages pages;

    SessionEndedPage(Pages pages) {
        this.pages = pages;
    }

    /**
     * The form, as whoever is there now may send it.
     *
     * @param token what it is sent with
     * @param signedIn who would send it, and for which organisation; empty when nobody is signed in
     * @param warning that somebody else typed it; empty when nobody else did
     */
    record SessionEnded(PageFrame page, KeptForm form, String token, String signedIn, String warning, Errors errors)
            implements TemplateInstance {
        /** Who says that they have signed in, and has not, is told so. */
        static SessionEnded ofNobody(PageFrame page, KeptForm form) {
            Typed typed = Typed.nothing();
            if (form.sentOn()) {
                typed.wrong("sign-in", page.t("session-ended.not-yet"));
            }
            return of(page.withError(typed.isWrong()), form, "", "", typed);
        }

        /** Who is signed in may be somebody else than who typed: then it would be sent in the name of another. */
        static SessionEnded of(PageFrame page, KeptForm form, String organisation, String warning) {
            String name = page.user().name();
            String signedIn = organisation.isEmpty()
                    ? page.t("session-ended.signed-in-as", name)
                    : page.t("session-ended.signed-in-for", name, organisation);
            return of(page, form, signedIn, warning, Typed.nothing());
        }

        private static SessionEnded of(PageFrame page, KeptForm form, String signedIn, String warning, Typed typed) {
            String token = FormTokens.typedBy(form.writer(), page.user().formToken());
            return new SessionEnded(page, form, token, signedIn, warning, Errors.of(page.words(), typed));
        }
    }

    /** The form that was kept with the request; whoever opens the address itself goes to the start page. */
    @GET
    @PermitAll
    public Response show(RoutingContext context) {
        return KeptForm.find(context).map(this::page).orElseGet(() -> Response.seeOther(URI.create("/"))
                .build());
    }

    private Response page(KeptForm form) {
        return answer(SessionEnded.ofNobody(pages.of(NAME), form));
    }

    static Response answer(SessionEnded page) {
        return Response.status(NOTHING_WAS_DONE)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page.render())
                .build();
    }
}
