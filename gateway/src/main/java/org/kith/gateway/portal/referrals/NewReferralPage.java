package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.page.FormState;
import org.kith.gateway.portal.page.Organisations;
import org.kith.gateway.portal.page.Page;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.services.Referrals;

/** The form by which a partner refers a family. It keeps what was typed until the referral is taken. */
@Path("/referrals/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"partner", "practitioner", "link-worker"})
public class NewReferralPage {
    private final Referrals referrals;
    private final Organisations organisations;
    private final PageFactory pages;

    NewReferralPage(@RestClient Referrals referrals, Organisations organisations, PageFactory pages) {
        this.referrals = referrals;
        this.organisations = organisations;
        this.pages = pages;
    }

    /** An empty form. */
    @GET
    public TemplateInstance empty() {
        return show(new ReferralForm(FormState.empty()));
    }

    /** Sends the referral, or shows the form again with what is wrong or with another child or need. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> typed) {
        ReferralForm form = new ReferralForm(new FormState(typed));
        if (form.resized()) {
            return Response.ok(show(form)).build();
        }
        ObjectNode referral = form.toJson();
        if (form.getState().isWrong()) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(show(form))
                    .build();
        }
        try {
            JsonNode received = referrals.receive(form.getIdempotencyKey(), referral);
            return Response.seeOther(
                            URI.create("/referrals/" + received.path("id").asText() + "?done=sent"))
                    .build();
        } catch (ServiceFailure failure) {
            if (!failure.isForTheSender()) {
                throw failure;
            }
            FieldNames.mark(form.getState(), failure);
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(show(form))
                    .build();
        }
    }

    private TemplateInstance show(ReferralForm form) {
        Page page = pages.of("Refer a family");
        return Templates.newReferral(
                form.getState().isWrong() ? page.withError() : page, form, new Choices(organisations.options()));
    }
}
