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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;
import org.kith.kit.http.Created;
import org.kith.kit.http.Cursor;
import org.kith.kit.http.Page;
import org.kith.kit.idempotency.Idempotent;

/** Patches. */
@Path("/v1/patches")
@Tag(name = "Patches", description = "Streets given to a link worker, with their doors in walking order.")
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
class PatchResource {
    private static final String A_PATCH = "The patch";

    private final CreatePatch newPatches;
    private final AssignPatch assignments;
    private final ReadPatches patches;
    private final ObjectMapper json;

    PatchResource(CreatePatch newPatches, AssignPatch assignments, ReadPatches patches, ObjectMapper json) {
        this.newPatches = newPatches;
        this.assignments = assignments;
        this.patches = patches;
        this.json = json;
    }

    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Give streets to a link worker as a new patch")
    public RestResponse<Created> createPatch(@Valid @NotNull NewPatch command) {
        Patch patch = newPatches.create(command);
        return Answers.created("/v1/patches", Created.of(patch.id(), patch.version()));
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Give a patch to another link worker, perhaps of another organisation")
    public RestResponse<PatchView> assignPatch(
            @Parameter(description = A_PATCH) @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull PatchAssignment command) {
        return answer(assignments.assign(id, ifMatch, command));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @Operation(summary = "Read a patch with its version, without its doors")
    public RestResponse<PatchView> readPatch(@Parameter(description = A_PATCH) @PathParam("id") UUID id) {
        return answer(patches.read(id));
    }

    @GET
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @Operation(summary = "List patches: a link worker's own, for a coordinator all")
    public RestResponse<Page<PatchView>> listPatches(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context UriInfo uri) {
        return Answers.page(patches.list(Cursor.decode(cursor), Cursor.limit(limit)), uri);
    }

    @GET
    @Path("/{id}/download")
    @RolesAllowed({Role.LINK_WORKER, Role.COORDINATOR})
    @Operation(summary = "Download the doors of a patch for a walk without network; If-None-Match saves a repeat")
    @APIResponse(
            responseCode = "200",
            description = "The doors, with what holds for them today.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PatchDownload.class)))
    @APIResponse(responseCode = "304", description = "The device has this download already.")
    public RestResponse<PatchDownload> downloadPatch(
            @Parameter(description = A_PATCH) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the download that the device has") @HeaderParam("If-None-Match")
                    String ifNoneMatch)
            throws JsonProcessingException {
        PatchDownload download = patches.download(id);
        String tag = ContentTag.of(json.writeValueAsBytes(download));
        if (ContentTag.matches(ifNoneMatch, tag)) {
            return RestResponse.ResponseBuilder.<PatchDownload>create(RestResponse.Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        return RestResponse.ResponseBuilder.ok(download)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<PatchView> answer(Patch patch) {
        return Answers.ok(PatchView.of(patch), patch.version());
    }
}
