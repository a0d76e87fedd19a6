package org.kith.gateway.portal.plan;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Matching;

/**
 * The plan for the network: what would serve it best, the proof, what is left unmet and why. Coordinators only: its counts
 * are small, and a commissioner's numbers are not.
 */
@Path("/plan")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("coordinator")
public class PlanPage {
    private static final int SOME = 25;
    private static final int MOST = 500;
    private static final String ZONE = "[A-Za-z0-9-]{1,40}";

    private final Matching matching;
    private final PlaceMap place;
    private final Pages pages;
    private final Clock clock;

    PlanPage(@RestClient Matching matching, PlaceMap place, Pages pages, Clock clock) {
        this.matching = matching;
        this.place = place;
        this.pages = pages;
        this.clock = clock;
    }

    record Plan(PageFrame page, PlanModel plan) implements TemplateInstance {}

    /** The plan for a zone or for all; each list with its most urgent lines, or with as many as the service gives. */
    @GET
    public TemplateInstance plan(@QueryParam("zone") String zone, @QueryParam("lines") String lines) {
        String wanted = zone != null && zone.matches(ZONE) ? zone : "";
        int limit = "most".equals(lines) ? MOST : SOME;
        PageFrame page = wanted.isEmpty()
                ? pages.of("plan")
                : pages.titled("plan", pages.words("plan").t("plan.title.zone", place.zoneName(wanted)));
        return new Plan(
                page,
                PlanModel.of(
                        matching.plan(wanted.isEmpty() ? null : wanted, limit),
                        wanted,
                        limit,
                        limit < MOST,
                        place,
                        clock.instant(),
                        page.words()));
    }
}
