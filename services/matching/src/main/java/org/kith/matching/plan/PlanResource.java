package org.kith.matching.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.kith.contracts.vocabulary.Role;

/** The plan for the network. It suggests; people decide. */
@Path("/v1/plan")
public class PlanResource {
    private final NetworkPlan plan;

    PlanResource(NetworkPlan plan) {
        this.plan = plan;
    }

    /** The standing plan: who would be given to whom, what is left unmet and why, where, and what changed last. */
    @GET
    @Transactional
    @RolesAllowed(Role.COORDINATOR)
    public PlanView show(
            @QueryParam("zone") @Pattern(regexp = "[A-Za-z0-9-]{1,40}", message = "Use the code of a zone.")
                    String zone,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(value = 1, message = "Ask for 1 to 500.")
                    @Max(value = 500, message = "Ask for 1 to 500.")
                    int limit) {
        return plan.show(zone, limit);
    }
}
