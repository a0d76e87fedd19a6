package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.StatusFilter;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Referrals;

/** The referrals that the user's organisation sent or received. */
@Path("/referrals")
@Produces(MediaType.TEXT_HTML)
public class ReferralListPage {
    private static final int LENGTH = 25;

    private final Referrals referrals;
    private final Pages pages;

    ReferralListPage(@RestClient Referrals referrals, Pages pages) {
        this.referrals = referrals;
        this.pages = pages;
    }

    record ReferralList(
            PageFrame page,
            List<ReferralLine> lines,
            StatusFilter status,
            String next,
            boolean further,
            SuccessMessage success)
            implements TemplateInstance {}

    /** The list, newest first. */
    @GET
    @RolesAllowed({"partner", "practitioner", "link-worker", "duty"})
    public TemplateInstance list(
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("success") String success) {
        PageFrame page = pages.of("referrals");
        StatusFilter status = StatusFilter.of(
                page.words(), state, "received", "acknowledged", "decided", "open", "closed", "withdrawn");
        Listing<Referrals.Line> found = referrals.list(status.asked(), "newest", cursor, LENGTH);
        return new ReferralList(
                page,
                found.items().stream()
                        .map(line -> ReferralLine.of(line, page.words()))
                        .toList(),
                status,
                found.next(),
                cursor != null,
                SuccessMessage.of(page.words(), success));
    }
}
