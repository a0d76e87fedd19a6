package org.kith.gateway.portal.volunteers;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.NothingToDo;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Names;

/** A coordinator says whether a volunteer may be near families. A worry is taken at once; the rest is asked once more. */
@Path("/volunteers/{id:[0-9a-f-]{36}}/{standing:under-review|clear|not-suitable}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("coordinator")
public class StandingPages {
    private static final String PAGE = "volunteers";
    private static final String UNDER_REVIEW = "under-review";
    private static final int NOTE = 500;
    private static final Map<String, Form> FORMS = Map.of(
            UNDER_REVIEW,
            form("volunteers.review", "something-reported", "information-differs"),
            "clear",
            form("volunteers.clear", "nothing-found", "put-right", "mistake"),
            "not-suitable",
            form("volunteers.unsuitable", "barred", "disclosed", "conduct"));

    private final Offers offers;
    private final Pages pages;

    StandingPages(@RestClient Offers offers, Pages pages) {
        this.offers = offers;
        this.pages = pages;
    }

    record Standing(
            PageFrame page,
            String volunteer,
            String back,
            String action,
            boolean warning,
            List<String> what,
            FormView form,
            String button,
            Errors errors)
            implements TemplateInstance {}

    private static Form form(String name, String... reasons) {
        return Form.named(name)
                .choice("reason", FieldKind.RADIOS, "standing-reason", reasons)
                .with(field -> field.asNeeded())
                .field("note", FieldKind.TEXTAREA)
                .with(field -> field.most(NOTE));
    }

    /** Asks why; a worry may be added to another one, anything else is said once. */
    @GET
    public TemplateInstance ask(@PathParam("id") UUID id, @PathParam("standing") String standing) {
        boolean worry = standing.equals(UNDER_REVIEW);
        return !worry && standing.equals(offers.standing(id).getEntity().standing())
                ? new NothingToDo(pages, standing, title(pages.of(PAGE), id), address(id)).show()
                : show(id, standing, Typed.nothing());
    }

    /** Says it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("id") UUID id, @PathParam("standing") String standing, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        Sending sending = new Sending(FORMS.get(standing), typed, pages.words(PAGE));
        return (standing.equals(UNDER_REVIEW) ? sending : sending.asking(() -> confirm(id, standing, typed)))
                .send(
                        Offers.NewStanding.class,
                        said -> {
                            offers.say(id, typed.etag(), new Offers.NewStanding(standing, said.reason(), said.note()));
                            return address(id) + "?success=" + standing;
                        },
                        () -> show(id, standing, typed));
    }

    private TemplateInstance confirm(UUID id, String standing, Typed typed) {
        PageFrame page = pages.of(PAGE);
        return new Confirmation(
                        pages, "standing-" + standing, title(page, id), address(id) + "/" + standing, address(id))
                .ask(new FormView(FORMS.get(standing), page, typed));
    }

    private TemplateInstance show(UUID id, String standing, Typed typed) {
        PageFrame frame = pages.of(PAGE);
        PageFrame page = pages.titled(PAGE, frame.t("volunteers." + standing)).withError(typed.isWrong());
        // Who clears somebody has seen what was said last, not what comes while they write.
        String seen = typed.etag().isEmpty() ? offers.standing(id).getHeaderString("ETag") : typed.etag();
        return new Standing(
                page,
                title(page, id),
                address(id),
                address(id) + "/" + standing,
                !standing.equals("clear"),
                List.of(page.t("volunteers." + standing + ".what")),
                new FormView(FORMS.get(standing), page, typed).etag(seen),
                // What is not asked once more is done by this button, and it says so.
                page.t(standing.equals(UNDER_REVIEW) ? "volunteers.under-review" : "volunteers.record"),
                Errors.of(page.words(), typed));
    }

    private static String title(PageFrame page, UUID id) {
        return page.t("volunteers.title.one", Names.shortId(id));
    }

    private static String address(UUID id) {
        return "/volunteers/" + id;
    }
}
