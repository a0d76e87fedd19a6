package org.kith.gateway.portal.start;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.kith.gateway.edge.session.KeptForm;
import org.kith.gateway.edge.session.KeptForms;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/** Keeps a form whose session has ended with all that was typed, which only who typed it sees, and says how to send it yet. */
@Path("/session-ended")
@Produces(MediaType.TEXT_HTML)
public class SessionEndedPage {
    static final String NAME = "session-ended";

    private static final int NOTHING_WAS_DONE = 403;

    private final Pages pages;
    private final KeptForms forms;

    SessionEndedPage(Pages pages, KeptForms forms) {
        this.pages = pages;
        this.forms = forms;
    }

    /**
     * The form, as whoever is there now may have it.
     *
     * @param own whether it is theirs, to be looked at and sent
     * @param action where it is sent: the form itself when it is theirs, else this page
     * @param fields what they typed; of somebody else's form none
     * @param sealed somebody else's form, or that of nobody who is known; empty when it is not kept
     * @param signedIn who would send it, and for which organisation; empty unless it is theirs
     */
    record SessionEnded(
            PageFrame page,
            boolean own,
            String action,
            List<Map.Entry<String, String>> fields,
            List<String> sealed,
            String signedIn,
            Errors errors)
            implements TemplateInstance {
        /** Who says that they have signed in, and has not, is told so. */
        static SessionEnded ofNobody(PageFrame page, KeptForm form, KeptForms forms) {
            return notTheirs(page, form, forms, "sign-in", "session-ended.not-yet");
        }

        /** They get nothing of it, and it is never sent in their name. */
        static SessionEnded ofSomebodyElse(PageFrame page, KeptForm form, KeptForms forms) {
            return notTheirs(page, form, forms, "sign-out", "session-ended.writer-not-yet");
        }

        private static SessionEnded notTheirs(
                PageFrame page, KeptForm form, KeptForms forms, String link, String notYet) {
            Typed typed = Typed.nothing();
            if (form.sentOn() && form.isKept()) {
                typed.wrong(link, page.t(notYet));
            }
            return new SessionEnded(
                    page.withError(typed.isWrong()),
                    false,
                    "/" + NAME,
                    List.of(),
                    form.isKept() ? forms.sealed(form) : List.of(),
                    "",
                    Errors.of(page.words(), typed));
        }

        /** Who typed it sends it, in another session. */
        static SessionEnded own(PageFrame page, KeptForm form, String organisation) {
            String name = page.user().name();
            String signedIn = organisation.isEmpty()
                    ? page.t("session-ended.signed-in-as", name)
                    : page.t("session-ended.signed-in-for", name, organisation);
            Errors none = Errors.of(page.words(), Typed.nothing());
            return new SessionEnded(page, true, form.action(), form.fields(), List.of(), signedIn, none);
        }
    }

    /** The form that was kept with the request; whoever opens the address itself goes to the start page. */
    @GET
    @PermitAll
    public Response show(RoutingContext context) {
        return KeptForm.find(context).map(this::page).orElseGet(SessionEndedPage::toStart);
    }

    /** A form that is kept comes here to be shown before it is sent; it is kept back on its way, so what arrives is none. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response nothingKept() {
        return toStart();
    }

    private static Response toStart() {
        return Response.seeOther(URI.create("/")).build();
    }

    private Response page(KeptForm form) {
        return answer(SessionEnded.ofNobody(pages.of(NAME), form, forms));
    }

    static Response answer(SessionEnded page) {
        return Response.status(NOTHING_WAS_DONE)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(page.render())
                .build();
    }
}
