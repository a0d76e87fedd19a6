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

    record SessionEnded(PageFrame page, KeptForm form, Errors errors) implements TemplateInstance {
        /** Who says that they have signed in, and has not, is told so. */
        static SessionEnded of(PageFrame page, KeptForm form) {
            Typed typed = Typed.nothing();
            if (form.sentOn() && !page.user().signedIn()) {
                typed.wrong("sign-in", page.t("session-ended.not-yet"));
            }
            return new SessionEnded(page.withError(typed.isWrong()), form, Errors.of(page.words(), typed));
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
        return answer(SessionEnded.of(pages.of(NAME), form));
    }

    static Response answer(SessionEnded page) {
        return Response.status(NOTHING_WAS_DONE)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page.render())
                .build();
    }
}
