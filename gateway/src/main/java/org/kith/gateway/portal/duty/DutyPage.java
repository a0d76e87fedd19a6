package org.kith.gateway.portal.duty;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.kith.gateway.portal.page.PageFactory;
import org.kith.gateway.portal.page.Templates;

/** The duty team's list, and a concern. */
@Path("/duty")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("duty")
public class DutyPage {
    private static final String ONE = "concerns/{id:[0-9a-f-]{36}}";

    private final DutyDesk desk;
    private final PageFactory pages;

    DutyPage(DutyDesk desk, PageFactory pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /** High-risk referrals and concerns whose child nobody has seen yet, the soonest due first. */
    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return Templates.duty(pages.of("Duty"), desk.list(cursor));
    }

    /** A concern. */
    @GET
    @Path(ONE)
    public TemplateInstance concern(@PathParam("id") String id) {
        return Templates.concern(pages.of("Concern"), desk.concern(id));
    }

    /** The duty team has read it. */
    @POST
    @Path(ONE + "/acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response acknowledge(@PathParam("id") String id) {
        desk.acknowledge(id);
        return back(id);
    }

    /** Somebody has seen the child. */
    @POST
    @Path(ONE + "/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response seen(@PathParam("id") String id) {
        desk.seen(id);
        return back(id);
    }

    private static Response back(String id) {
        return Response.seeOther(URI.create("/duty/concerns/" + id)).build();
    }
}
