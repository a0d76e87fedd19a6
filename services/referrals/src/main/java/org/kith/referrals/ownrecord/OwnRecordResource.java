package org.kith.referrals.ownrecord;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** What an organisation wrote about a family. */
@Path("/v1/families/{id}/own-record")
@Authenticated
@Tag(name = "Families")
public class OwnRecordResource {
    private final ReadOwnRecords read;

    OwnRecordResource(ReadOwnRecords read) {
        this.read = read;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read what the caller's organisation wrote about a family",
            description =
                    "Decisions, spends, sharing, risk and agreements that it recorded, also after it lost access to the "
                            + "family, and nothing of anybody else. Who read it and why is kept, and is in the family's "
                            + "audit.")
    public RestResponse<OwnRecordView> readOwnRecord(
            @Parameter(description = "The family.") @PathParam("id") UUID id, @NotNull @Valid OwnRecordReason body) {
        return Answers.ok(read.read(id, body.reason()));
    }
}
