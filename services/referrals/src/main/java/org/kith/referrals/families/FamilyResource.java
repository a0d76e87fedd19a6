package org.kith.referrals.families;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.audit.AuditEntry;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Page;

/** A family, and who saw it. */
@Path("/v1/families/{id}")
@Authenticated
@Tag(name = "Families")
public class FamilyResource {
    private static final String ID = "The family.";

    private final ReadFamily read;
    private final ReadFamilyAudit audit;

    FamilyResource(ReadFamily read, ReadFamilyAudit audit) {
        this.read = read;
        this.audit = audit;
    }

    @GET
    @Operation(
            summary = "Read a family as far as the caller may see it",
            description =
                    "What is not shared with the caller's organisation is null. The family's audit keeps who read it.")
    public RestResponse<FamilyView> get(@Parameter(description = ID) @PathParam("id") UUID id) {
        ReadFamily.Shown shown = read.read(id);
        return Answers.ok(shown.view(), shown.version());
    }

    @GET
    @Path("/audit")
    @Operation(
            summary = "Read who saw a family or did something with it, and who tried",
            description =
                    "Oldest first, all on one page. For practitioners, partners and the duty team who see the family, and for the "
                            + "network's administrator, who is told of a restricted family only who asked for it without seeing it and who "
                            + "broke the restriction. Who did something to another record of a child is for the duty team, and for the "
                            + "administrator where the family is not restricted. Partners have no row of a hold, and of what was done with "
                            + "another record of a child only what their own people did; their rows are numbered without them.")
    public RestResponse<Page<AuditEntry>> audit(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Answers.ok(new Page<>(audit.of(id), null));
    }
}
