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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.portal.form.Confirmation;
import org.kith.gateway.portal.form.Errors;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Names;

/** What a coordinator records of a check or an offer of a volunteer. */
@Path("/volunteers/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("coordinator")
public class VettingPages {
    private static final String PAGE = "volunteers";
    private static final String CHECK = "checks/{checkId:[0-9a-f-]{36}}/end";
    private static final String OFFER = "offers/{offerId:[0-9a-f-]{36}}/confirm";
    private static final Form END = Form.named("volunteers.end-check")
            .choice("reason", FieldKind.RADIOS, "check-ending", "withdrawn", "changed")
            .field("on", FieldKind.DAY);

    private final Offers offers;
    private final Pages pages;

    VettingPages(@RestClient Offers offers, Pages pages) {
        this.offers = offers;
        this.pages = pages;
    }

    record EndCheck(PageFrame page, String volunteer, UUID id, UUID check, FormView form, Errors errors)
            implements TemplateInstance {}

    /** Asks what happened to a check. */
    @GET
    @Path(CHECK)
    public TemplateInstance askCheck(@PathParam("id") UUID id, @PathParam("checkId") UUID check) {
        return showCheck(id, check, Typed.nothing());
    }

    /** The check counts no longer. */
    @POST
    @Path(CHECK)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endCheck(
            @PathParam("id") UUID id, @PathParam("checkId") UUID check, MultivaluedMap<String, String> values) {
        Typed typed = new Typed(values);
        return new Sending(END, typed, pages.words(PAGE))
                .send(
                        Offers.EndCheck.class,
                        ending -> {
                            offers.endCheck(id, check, ending);
                            return address(id) + "?success=check-ended";
                        },
                        () -> showCheck(id, check, typed));
    }

    /** Asks whether the volunteer made an offer that came from a door. */
    @GET
    @Path(OFFER)
    public Response askOffer(@PathParam("id") UUID id, @PathParam("offerId") UUID offer) {
        RestResponse<Offers.OfOneVolunteer> found = offers.ofOneVolunteer(offer);
        if (!found.getEntity().toConfirm() || !found.getEntity().volunteerId().equals(id)) {
            return Response.seeOther(URI.create(address(id))).build();
        }
        String kind = pages.words(PAGE).code("kind", found.getEntity().kind());
        return Response.ok(new Confirmation(
                                pages,
                                "offer-confirm",
                                kind,
                                address(id) + "/offers/" + offer + "/confirm",
                                address(id))
                        .ask(found.getHeaderString("ETag")))
                .build();
    }

    /** The volunteer made it. */
    @POST
    @Path(OFFER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("id") UUID id, @PathParam("offerId") UUID offer, MultivaluedMap<String, String> values) {
        offers.confirm(offer, new Typed(values).etag());
        return Response.seeOther(URI.create(address(id) + "?success=offer-confirmed"))
                .build();
    }

    private static String address(UUID id) {
        return "/volunteers/" + id;
    }

    private TemplateInstance showCheck(UUID id, UUID check, Typed typed) {
        PageFrame frame = pages.of(PAGE);
        PageFrame page =
                pages.titled(PAGE, frame.t("volunteers.end-check.title")).withError(typed.isWrong());
        return new EndCheck(
                page,
                page.t("volunteers.title.one", Names.shortId(id)),
                id,
                check,
                new FormView(END, page, typed),
                Errors.of(page.words(), typed));
    }
}
