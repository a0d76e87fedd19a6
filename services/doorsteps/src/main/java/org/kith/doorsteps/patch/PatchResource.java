package org.kith.doorsteps.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.doorsteps.model.Patch;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Etags;
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

/** Patches. */
@Path("/v1/patches")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class PatchResource {
    private final PatchPlanning planning;
    private final ObjectMapper json;

    PatchResource(PatchPlanning planning, ObjectMapper json) {
        this.planning = planning;
        this.json = json;
    }

    /** Gives streets to a link worker. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PatchView.class)))
    public Response create(@Valid @NotNull CreatePatch command) {
        Patch patch = planning.create(command);
        return Response.created(URI.create("/v1/patches/" + patch.id()))
                .entity(PatchView.of(patch))
                .header("ETag", Etags.of(patch.version()))
                .build();
    }

    /** Gives a patch to another link worker. */
    @POST
    @Path("/{id}/assign")
    @RolesAllowed(Role.COORDINATOR)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PatchView.class)))
    public Response assign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AssignPatch command) {
        return answer(planning.assign(id, ifMatch, command));
    }

    /** One patch with its version, without its doors. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PatchView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(planning.read(id));
    }

    private static Response answer(Patch patch) {
        return Response.ok(PatchView.of(patch))
                .header("ETag", Etags.of(patch.version()))
                .build();
    }

    /** The caller's patches; a coordinator sees all. */
    @GET
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PatchPage.class)))
    public Response list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        int size = Cursor.limit(limit);
        return Page.of(planning.list(Cursor.decode(cursor), size + 1), size, Patch::id, PatchView::of)
                .toResponse(uri);
    }

    /** The doors of a patch for a walk without network; {@code If-None-Match} saves fetching what has not changed. */
    @GET
    @Path("/{id}/download")
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DownloadView.class)))
    public Response download(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch)
            throws JsonProcessingException {
        byte[] body = json.writeValueAsBytes(planning.download(id));
        String tag = ContentTag.of(body);
        if (ContentTag.matches(ifNoneMatch, tag)) {
            return Response.notModified().header("ETag", tag).build();
        }
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
