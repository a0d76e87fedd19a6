package org.kith.referrals.spends;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.idempotency.Idempotent;

/** Spends on a referral. */
@Path("/v1/referrals/{id}/spends")
@Authenticated
@Tag(name = "Spends", description = "Money that workers spend on a referral within their limit.")
public class SpendResource {
    private static final String ID = "The referral.";

    private final MakeSpend make;
    private final ReadSpends read;

    SpendResource(MakeSpend make, ReadSpends read) {
        this.make = make;
        this.read = read;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Spend money on a referral within the worker's own limit",
            description =
                    "Nobody approves. Above the limit: 403 over-delegated-limit. The list says what is left of it.")
    public RestResponse<Created> make(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid NewSpend body) {
        return Answers.created(URI.create("/v1/referrals/" + id + "/spends"), make.make(id, body));
    }

    @GET
    @Operation(
            summary = "List what was spent on a referral, oldest first, and what the caller may still spend on it",
            description = "All on one page.")
    public RestResponse<SpendList> list(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Answers.ok(read.of(id));
    }
}
