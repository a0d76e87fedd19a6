package org.kith.referrals.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;

/** What the council's duty team has on its hands. */
@Path("/v1/duty")
@RolesAllowed(Role.DUTY)
@Tag(name = "Duty", description = "What the council's duty team has on its hands.")
public class DutyResource {
    private final ReadDutyList read;

    DutyResource(ReadDutyList read) {
        this.read = read;
    }

    @GET
    @Operation(
            summary = "List high-risk referrals, step-ups and concerns, the soonest due first",
            description = "Those whose child nobody has seen yet and that nobody has closed; no personal data.")
    public RestResponse<Page<DutyItem>> list(
            @Parameter(description = "True: those done with as well.") @QueryParam("all") @DefaultValue("false")
                    boolean all,
            @Parameter(description = "Where the list goes on: next of the page before.") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "Items on a page, 1 to 200; 50 when it is left out.") @QueryParam("limit")
                    Integer limit,
            @Context UriInfo uri) {
        return Answers.page(read.page(all, cursor, limit), uri);
    }
}
