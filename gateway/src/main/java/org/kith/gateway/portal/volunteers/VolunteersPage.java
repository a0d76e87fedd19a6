package org.kith.gateway.portal.volunteers;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.page.StatusFilter;
import org.kith.gateway.portal.page.SuccessMessage;
import org.kith.gateway.portal.referrals.Organisations;
import org.kith.gateway.portal.services.Listing;
import org.kith.gateway.portal.services.Offers;

/** Whether volunteers may be near families: the list, and one of them with what was recorded. */
@Path("/volunteers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("coordinator")
public class VolunteersPage {
    private static final int LENGTH = 25;
    private static final String ONE = "{id:[0-9a-f-]{36}}";

    private final Offers offers;
    private final Organisations organisations;
    private final Pages pages;

    VolunteersPage(@RestClient Offers offers, Organisations organisations, Pages pages) {
        this.offers = offers;
        this.organisations = organisations;
        this.pages = pages;
    }

    record Volunteers(PageFrame page, List<VolunteerLine> lines, StatusFilter status, String next)
            implements TemplateInstance {}

    record Volunteer(PageFrame page, VolunteerModel volunteer, SuccessMessage success) implements TemplateInstance {}

    /** Volunteers by their standing, without names. */
    @GET
    public TemplateInstance list(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        PageFrame page = pages.of("volunteers");
        StatusFilter status = StatusFilter.of(page.words(), state, "under-review", "not-suitable", "clear");
        Listing<Offers.ListedVolunteer> found = offers.volunteers(status.asked(), cursor, LENGTH);
        List<VolunteerLine> lines = found.items().stream()
                .map(volunteer -> VolunteerLine.of(volunteer, page.words(), organisations))
                .toList();
        return new Volunteers(page, lines, status, found.next());
    }

    /** One volunteer; looking is noted in their audit. */
    @GET
    @Path(ONE)
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("success") String success) {
        PageFrame frame = pages.of("volunteers");
        VolunteerModel model = VolunteerModel.of(
                id,
                offers.volunteer(id),
                offers.standing(id).getEntity(),
                offers.suitability(id),
                organisations,
                frame.words());
        return new Volunteer(
                pages.titled("volunteers", frame.t("volunteers.title.one", model.number())),
                model,
                SuccessMessage.of(frame.words(), success));
    }
}
