package org.kith.insights.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.contracts.vocabulary.Role;

/** The network's numbers. Nobody gets them unsuppressed. */
@Path("/v1")
@RolesAllowed({Role.COMMISSIONER, Role.COORDINATOR, Role.NETWORK_ADMIN, Role.DUTY})
public class DashboardResource {
    private final Dashboard dashboard;

    DashboardResource(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    /** By zone and total, for whole months; without months, everything so far. */
    @GET
    @Path("/dashboard")
    public DashboardView get(@QueryParam("from") String from, @QueryParam("to") String to) {
        return dashboard.of(from, to);
    }

    /** The same numbers for a spreadsheet. */
    @GET
    @Path("/dashboard.csv")
    @Produces("text/csv;charset=UTF-8;header=present")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response csv(@QueryParam("from") String from, @QueryParam("to") String to) {
        return Response.ok(Csv.of(dashboard.of(from, to)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kith-dashboard.csv\"")
                .build();
    }
}
