package org.kith.gateway.portal.referrals;

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
import org.kith.gateway.portal.form.AskReason;
import org.kith.gateway.portal.form.Asking;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;

/**
 * The duty team opens the family of a referral that only named people see, with the reason; it knows the referral alone. What
 * there is nothing to open of is not found.
 */
@Path("/referrals/{id:[0-9a-f-]{36}}/break-restriction")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("duty")
public class OpenReferralPage {
    private static final String ACT = "break-restriction";

    private final Referrals referrals;
    private final Pages pages;

    OpenReferralPage(@RestClient Referrals referrals, Pages pages) {
        this.referrals = referrals;
        this.pages = pages;
    }

    /** Asks why the family has to be opened. */
    @GET
    public Response ask(@PathParam("id") UUID id) {
        return isSeen(id) ? page(id) : Response.ok(asking(id).show()).build();
    }

    /** The user sees the family for a day. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        if (isSeen(id)) {
            return page(id);
        }
        return asking(id).send(values, Families.Lifting.class, reason -> {
            referrals.breakRestriction(id, reason);
            return "/referrals/" + id + "?success=restriction-broken&from=duty";
        });
    }

    private boolean isSeen(UUID id) {
        return ToOpen.isSeen(
                () -> referrals.get(id).await().indefinitely(), nothing -> referrals.breakRestriction(id, nothing));
    }

    private static Response page(UUID id) {
        return Response.seeOther(URI.create("/referrals/" + id + "?from=duty")).build();
    }

    private AskReason asking(UUID id) {
        String caption = pages.words("referral").t("referral.not-seen");
        return new AskReason(new Asking(pages, ACT, caption, "/referrals/" + id + "/" + ACT, "/duty"));
    }
}
