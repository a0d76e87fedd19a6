package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.page.Texts;
import org.kith.gateway.portal.services.Referrals;

/** The family takes its consent back: asked once, because it cannot be undone, and done at once. */
@Path("/referrals/{id:[0-9a-f-]{36}}/withdraw-consent")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class ConsentPage {
    private final Referrals referrals;
    private final PageFactory pages;

    ConsentPage(@RestClient Referrals referrals, PageFactory pages) {
        this.referrals = referrals;
        this.pages = pages;
    }

    /** Says what will stop, and asks. */
    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        return Templates.withdrawConsent(
                pages.of("Withdraw the family's consent"), id, Texts.field(referral(id), "reference"));
    }

    /** Stops it. The visitor may lose sight of the referral by this, so the list comes next. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id) {
        referrals.withdrawConsent(Texts.field(referral(id).path("family"), "id"));
        return Response.seeOther(URI.create("/referrals?done=consent-withdrawn"))
                .build();
    }

    private JsonNode referral(String id) {
        return referrals.get(id).await().indefinitely().getEntity();
    }
}
