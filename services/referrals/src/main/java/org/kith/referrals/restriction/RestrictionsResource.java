package org.kith.referrals.restriction;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;

/** The restrictions of a family, in force and lifted. */
@Path("/v1/families/{id}/restrictions")
@Authenticated
@Tag(name = "Families")
public class RestrictionsResource {
    private final ReadRestrictions read;

    RestrictionsResource(ReadRestrictions read) {
        this.read = read;
    }

    @GET
    @Operation(
            summary = "List the restrictions of a family, those lifted among them",
            description =
                    "Oldest first, all on one page. For those who see the family. Why, who was named and who broke it is shown "
                            + "to those who set, lifted or broke it or were named, and to the council's duty team; to others "
                            + "these fields are null.")
    public RestResponse<Page<PastRestriction>> listRestrictions(
            @Parameter(description = "The family.") @PathParam("id") UUID id) {
        return Answers.ok(new Page<>(read.of(id), null));
    }
}
