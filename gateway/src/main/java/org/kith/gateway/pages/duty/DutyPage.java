package org.kith.gateway.pages.duty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.kith.gateway.pages.PageFactory;
import org.kith.gateway.pages.Templates;
import org.kith.gateway.upstream.Doorsteps;
import org.kith.gateway.upstream.Listing;
import org.kith.gateway.upstream.Referrals;
import org.kith.gateway.upstream.ServiceFailure;

/** The duty team's list, and a concern. */
@Path("/duty")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("duty")
public class DutyPage {
    private static final int LENGTH = 50;
    private static final String ONE = "concerns/{id:[0-9a-f-]{36}}";

    private final Referrals referrals;
    private final Doorsteps doorsteps;
    private final PageFactory pages;

    DutyPage(@RestClient Referrals referrals, @RestClient Doorsteps doorsteps, PageFactory pages) {
        this.referrals = referrals;
        this.doorsteps = doorsteps;
        this.pages = pages;
    }

    /** High-risk referrals and concerns whose child nobody has seen yet, oldest first. */
    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        Listing<JsonNode> found = referrals.duty(cursor, LENGTH);
        return Templates.duty(
                pages.of("Duty"), found.items().stream().map(DutyLine::of).toList(), found.next());
    }

    /** A concern. */
    @GET
    @Path(ONE)
    public TemplateInstance concern(@PathParam("id") String id) {
        JsonNode concern = referrals.concern(id);
        return Templates.concern(pages.of("Concern"), ConcernModel.of(concern, words(id, concern)));
    }

    /** The duty team has read it. */
    @POST
    @Path(ONE + "/acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(@PathParam("id") String id) {
        return follow(id, "acknowledge");
    }

    /** Somebody has seen the child. */
    @POST
    @Path(ONE + "/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response seen(@PathParam("id") String id) {
        return follow(id, "seen");
    }

    private Response follow(String id, String verb) {
        referrals.follow(id, verb, JsonNodeFactory.instance.objectNode());
        return Response.seeOther(URI.create("/duty/concerns/" + id)).build();
    }

    /** What was said at a door stays with doorsteps; the page says so when it cannot be had. */
    private String words(String id, JsonNode concern) {
        if (concern.hasNonNull("what")) {
            return concern.path("what").asText();
        }
        try {
            return doorsteps.concern(id).path("what").asText("");
        } catch (ServiceFailure | ProcessingException e) {
            return "Not available at the moment: ask who raised it.";
        }
    }
}
