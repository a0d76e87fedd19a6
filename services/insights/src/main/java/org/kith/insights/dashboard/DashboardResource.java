package org.kith.insights.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;

/** The network's numbers. Nobody gets them unsuppressed. */
@Tag(
        name = "Dashboard",
        description = "The network's numbers by zone and in total, suppressed where one would name somebody.")
@Path("/v1")
@RolesAllowed({Role.COMMISSIONER, Role.COORDINATOR, Role.NETWORK_ADMIN, Role.DUTY})
public class DashboardResource {
    private static final String FROM = "First month, such as 2026-03; leave it out for the beginning.";
    private static final String TO = "Last month, included, such as 2026-05; leave it out for now.";

    private final ReadDashboard dashboard;

    DashboardResource(ReadDashboard dashboard) {
        this.dashboard = dashboard;
    }

    @Operation(
            summary = "Read the network's numbers by zone and in total",
            description = "Only whole months can be asked for. The duty team gets the number of concerns and no other.")
    @GET
    @Path("/dashboard")
    public RestResponse<DashboardView> get(
            @Parameter(description = FROM, example = "2026-03") @QueryParam("from") String from,
            @Parameter(description = TO, example = "2026-05") @QueryParam("to") String to) {
        return Answers.ok(dashboard.of(from, to));
    }

    @Operation(
            summary = "Read the same numbers as a table for a spreadsheet",
            description = "[c] is a number kept back because it would name somebody, [z] one that there is not, "
                    + "[low] less than 0.1 hours.")
    @GET
    @Path("/dashboard.csv")
    @Produces("text/csv;charset=UTF-8;header=present")
    @APIResponse(
            responseCode = "200",
            description = "A header, a line for each zone, a line for the total (RFC 4180).",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public RestResponse<String> csv(
            @Parameter(description = FROM, example = "2026-03") @QueryParam("from") String from,
            @Parameter(description = TO, example = "2026-05") @QueryParam("to") String to) {
        return RestResponse.ResponseBuilder.ok(Csv.of(dashboard.of(from, to)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kith-dashboard.csv\"")
                .build();
    }
}
