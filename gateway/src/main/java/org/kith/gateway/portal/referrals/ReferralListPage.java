package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.Done;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Option;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Referrals;

/** The referrals that the visitor's organisation sent or received. */
@Path("/referrals")
@Produces(MediaType.TEXT_HTML)
public class ReferralListPage {
    private static final int LENGTH = 25;
    private static final List<Option> STATES = Stream.of(
                    "received", "acknowledged", "decided", "open", "closed", "withdrawn")
            .map(code -> Option.of(code, Labels.state(code)))
            .toList();

    private final Referrals referrals;
    private final PageFactory pages;

    ReferralListPage(@RestClient Referrals referrals, PageFactory pages) {
        this.referrals = referrals;
        this.pages = pages;
    }

    /** The list, newest first. */
    @GET
    @RolesAllowed({"partner", "practitioner", "link-worker", "duty"})
    public TemplateInstance list(
            @QueryParam("state") String state, @QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        String wanted = STATES.stream()
                .map(Option::value)
                .filter(code -> code.equals(state))
                .findFirst()
                .orElse("");
        Listing<JsonNode> found = referrals.list(wanted.isEmpty() ? null : wanted, "newest", cursor, LENGTH);
        List<ReferralLine> lines = found.items().stream().map(ReferralLine::of).toList();
        return Templates.referrals(
                pages.of("Referrals"), lines, STATES, wanted, found.next(), cursor != null, Done.message(done));
    }
}
