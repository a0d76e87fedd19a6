package org.kith.gateway.portal.walks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;
import org.kith.gateway.portal.services.Doorsteps;

/** The door log in numbers: a link worker's own walks, a coordinator's whole network. */
@Path("/walks")
@Produces(MediaType.TEXT_HTML)
public class WalksPage {
    private static final int LENGTH = 25;

    private final Doorsteps doorsteps;
    private final PageFactory pages;

    WalksPage(@RestClient Doorsteps doorsteps, PageFactory pages) {
        this.doorsteps = doorsteps;
        this.pages = pages;
    }

    /** What came of the walks. */
    @GET
    @RolesAllowed({"link-worker", "coordinator"})
    public TemplateInstance walks(@QueryParam("cursor") String cursor) {
        JsonNode summary = doorsteps.summary(cursor, LENGTH);
        WalkTally total = WalkTally.of(MissingNode.getInstance(), summary.path("total"));
        List<WalkTally> walks = StreamSupport.stream(summary.path("items").spliterator(), false)
                .map(item -> WalkTally.of(item.path("walk"), item.path("tally")))
                .toList();
        String next = summary.hasNonNull("next") ? summary.path("next").asText() : null;
        return Templates.walks(pages.of("Walks"), total, walks, next);
    }
}
