package org.kith.matching.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;

/** The plan for the network. It suggests; people decide. */
@Path("/v1/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Plan",
        description = "The best use of all offers of the network, with its proof. It suggests; people decide.")
public class PlanResource {
    private static final String LIMIT = "Ask for 1 to 500.";

    private final ReadPlan plan;

    PlanResource(ReadPlan plan) {
        this.plan = plan;
    }

    @GET
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Read the standing plan",
            description = "Its assignments, which needs it leaves unmet, where and why, and what changed last.")
    public RestResponse<PlanView> readPlan(
            @Parameter(description = "Only needs of this zone.")
                    @QueryParam("zone")
                    @Pattern(regexp = "[A-Za-z0-9-]{1,40}", message = "Use the code of a zone.")
                    String zone,
            @Parameter(description = "Largest number of items in each list.")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(value = 1, message = LIMIT)
                    @Max(value = 500, message = LIMIT)
                    int limit) {
        return Answers.ok(plan.show(zone, limit));
    }
}
