package org.kith.matching.needs;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Cursor;
import org.kith.matching.model.NeedView;

/** Needs. */
@Path("/v1/needs")
public class NeedResource {
    private final NeedList needs;

    NeedResource(NeedList needs) {
        this.needs = needs;
    }

    /** Those the caller may see, in order of id. */
    @GET
    @Transactional
    @RolesAllowed({Role.PRACTITIONER, Role.COORDINATOR, Role.PARTNER, Role.SYSTEM})
    public Response list(
            @QueryParam("state")
                    @Pattern(
                            regexp = "open|suggested|matched|met|not-met",
                            message = "Use open, suggested, matched, met or not-met.")
                    String state,
            @QueryParam("referralId") UUID referralId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return needs.list(state, referralId, Cursor.decode(cursor), Cursor.limit(limit))
                .toResponse(uri);
    }

    /** One of them; who referred it sees where it stands. */
    @GET
    @Path("/{id}")
    @Transactional
    @Authenticated
    public NeedView get(@PathParam("id") UUID id) {
        return needs.get(id);
    }
}
