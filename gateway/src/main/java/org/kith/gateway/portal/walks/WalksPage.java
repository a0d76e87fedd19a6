package org.kith.gateway.portal.walks;

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
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.Doorsteps;

/** The door log in numbers: a link worker's own walks, a coordinator's whole network. */
@Path("/walks")
@Produces(MediaType.TEXT_HTML)
public class WalksPage {
    private static final int LENGTH = 25;

    private final Doorsteps doorsteps;
    private final PlaceMap place;
    private final Pages pages;

    WalksPage(@RestClient Doorsteps doorsteps, PlaceMap place, Pages pages) {
        this.doorsteps = doorsteps;
        this.place = place;
        this.pages = pages;
    }

    record Walks(PageFrame page, WalkTally total, List<WalkTally> walks, String next) implements TemplateInstance {}

    /** What came of the walks. */
    @GET
    @RolesAllowed({"link-worker", "coordinator"})
    public TemplateInstance walks(@QueryParam("cursor") String cursor) {
        PageFrame page = pages.of("walks");
        Doorsteps.Summary summary = doorsteps.summary(cursor, LENGTH);
        List<WalkTally> walks = summary.items().stream()
                .map(walk -> WalkTally.of(walk, page.words(), place))
                .toList();
        return new Walks(page, WalkTally.total(summary.total(), page.words()), walks, summary.next());
    }
}
