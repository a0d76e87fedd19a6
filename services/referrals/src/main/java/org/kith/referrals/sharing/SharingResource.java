package org.kith.referrals.sharing;

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
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

/** Sharing decisions about a family. */
@Path("/v1/families/{id}/sharing-decisions")
@Authenticated
@Tag(name = "Families")
public class SharingResource {
    private static final String ID = "The family.";

    private final DecideAboutSharing decide;
    private final ReadSharing read;

    SharingResource(DecideAboutSharing decide, ReadSharing read) {
        this.decide = decide;
        this.read = read;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Record a decision to share a family's data, or not to",
            description =
                    "Who sees a family may share on what they see themselves, and no more. The newest decision of an "
                            + "organisation about another is in force. The family's own organisation decides for all: when "
                            + "it shares no longer, what others passed on ends, and nobody else shares with that one again. "
                            + "While a family is restricted, whoever would see it without that decides not to share as well.")
    public RestResponse<Created> decide(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid NewSharingDecision body) {
        return Answers.created(URI.create("/v1/families/" + id + "/sharing-decisions"), decide.decide(id, body));
    }

    @GET
    @Operation(
            summary = "List the decisions about sharing a family's data",
            description = "Oldest first, those that ended among them; all on one page.")
    public RestResponse<Page<SharingView>> list(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Answers.ok(new Page<>(read.of(id), null));
    }
}
