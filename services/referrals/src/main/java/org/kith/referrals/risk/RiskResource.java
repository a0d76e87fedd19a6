package org.kith.referrals.risk;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;

/** The risk to the children of a family, one fact for all its referrals. */
@Path("/v1/families/{id}/risk")
@Authenticated
@Tag(name = "Families")
public class RiskResource {
    private static final String ID = "The family.";

    private final AssessRisk risks;

    RiskResource(AssessRisk risks) {
        this.risks = risks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how high the risk to the children of a family is",
            description =
                    "Anybody who sees the family raises it, without a version; only a social worker or the duty team "
                            + "of the council where it lives lowers it, with a reason. It holds for every referral and need of the family. "
                            + "Answers with all changes, oldest first.")
    public RestResponse<Page<RiskView>> assessRisk(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid ChangeRisk body) {
        return Answers.ok(new Page<>(risks.assess(id, body), null));
    }

    @GET
    @Operation(
            summary = "List the changes of a family's risk, oldest first",
            description = "All on one page. The last one holds.")
    public RestResponse<Page<RiskView>> listRisk(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Answers.ok(new Page<>(risks.of(id), null));
    }
}
