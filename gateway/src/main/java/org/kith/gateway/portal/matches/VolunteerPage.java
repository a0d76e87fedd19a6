package org.kith.gateway.portal.matches;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.services.Offers;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;

/**
 * Whom a coordinator has to ask for the volunteer's yes. The offers service notes in the volunteer's audit that somebody
 * looked; so it is a page of its own and not shown unasked.
 */
@Path("/matches/{id:[0-9a-f-]{36}}/volunteer")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("coordinator")
public class VolunteerPage {
    private final Matching matching;
    private final Offers offers;
    private final Organisations organisations;
    private final PlaceMap place;
    private final Pages pages;

    VolunteerPage(
            @RestClient Matching matching,
            @RestClient Offers offers,
            Organisations organisations,
            PlaceMap place,
            Pages pages) {
        this.matching = matching;
        this.offers = offers;
        this.organisations = organisations;
        this.place = place;
        this.pages = pages;
    }

    record Volunteer(
            PageFrame page,
            MatchModel match,
            UUID volunteerId,
            List<Fact> facts,
            boolean reachable,
            String organisation)
            implements TemplateInstance {}

    /** Name of the volunteer and ways to reach them. */
    @GET
    public TemplateInstance volunteer(@PathParam("id") UUID id) {
        PageFrame page = pages.of("volunteer");
        Matching.Match match = matching.match(id).getEntity();
        MatchModel model = MatchModel.of(match, page.words(), place);
        if (match.volunteerId() == null) {
            return new Volunteer(page, model, null, List.of(), false, "");
        }
        Offers.Volunteer volunteer = offers.volunteer(match.volunteerId());
        return new Volunteer(
                page,
                model,
                match.volunteerId(),
                facts(page, volunteer.person()),
                volunteer.person() != null
                        && (volunteer.person().phone() != null
                                || volunteer.person().email() != null),
                organisations.name(page.words(), volunteer.organisationId()));
    }

    private static List<Fact> facts(PageFrame page, Offers.Person who) {
        return who == null
                ? List.of()
                : new Facts(page.words())
                        .add("fact.name", who.name())
                        .telephone("fact.telephone", who.phone())
                        .add("fact.email", who.email())
                        .add("fact.postcode", who.postcode())
                        .yesNo("volunteer.may-contact", who.mayContact())
                        .list();
    }
}
