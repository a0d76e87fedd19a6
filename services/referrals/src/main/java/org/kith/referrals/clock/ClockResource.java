package org.kith.referrals.clock;

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

/** The decision clock of a referral. */
@Path("/v1/referrals/{id}/clock")
@Authenticated
@Tag(name = "Referrals")
public class ClockResource {
    private final ReadClock read;

    ClockResource(ReadClock read) {
        this.read = read;
    }

    @GET
    @Operation(
            summary = "Read how long each step of a referral took, and why",
            description = "A step that is not taken yet is counted until now.")
    public RestResponse<ClockView> get(@Parameter(description = "The referral.") @PathParam("id") UUID id) {
        return Answers.ok(read.read(id));
    }
}
