package org.kith.gateway.portal.matches;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.page.Fact;
import org.kith.gateway.portal.page.Facts;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.page.Texts;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Doorsteps;
import org.kith.gateway.portal.services.Matching;

/**
 * Whom a coordinator has to ask for the volunteer's yes. Who gives an offer is known to doorsteps alone, which notes that
 * somebody looked; so it is a page of its own and not shown unasked.
 */
@Path("/matches/{id:[0-9a-f-]{36}}/giver")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("coordinator")
public class GiverPage {
    private final Matching matching;
    private final Doorsteps doorsteps;
    private final PlaceMap place;
    private final PageFactory pages;

    GiverPage(@RestClient Matching matching, @RestClient Doorsteps doorsteps, PlaceMap place, PageFactory pages) {
        this.matching = matching;
        this.doorsteps = doorsteps;
        this.place = place;
        this.pages = pages;
    }

    /** Name, telephone and home of who gives the offer. */
    @GET
    public TemplateInstance giver(@PathParam("id") String id) {
        JsonNode match = matching.match(id).getEntity();
        return Templates.giver(
                pages.of("The volunteer"), MatchModel.of(match, "", place), facts(Texts.field(match, "offerId")));
    }

    /** None for an offer that was not heard at a door. */
    private List<Fact> facts(String offerId) {
        try {
            JsonNode heard = doorsteps.offerHeard(offerId);
            JsonNode giver = heard.path("giver");
            JsonNode door = heard.path("door");
            return new Facts()
                    .add("Name", Texts.field(giver, "name"))
                    .add("Telephone", Texts.field(giver, "phone"))
                    .add("Home", (Texts.field(door, "label") + " " + Texts.field(door, "street")).strip())
                    .add("Postcode", Texts.field(door, "postcode"))
                    .list();
        } catch (ServiceFailure failure) {
            if (failure.status() == 404) {
                return List.of();
            }
            throw failure;
        }
    }
}
