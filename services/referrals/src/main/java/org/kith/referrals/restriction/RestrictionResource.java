package org.kith.referrals.restriction;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.http.Answers;

/** Only named people see a family. */
@Path("/v1/families/{id}/restriction")
@Authenticated
@Tag(name = "Families")
public class RestrictionResource {
    private static final String ID = "The family.";

    private final RestrictFamily restrict;
    private final BreakRestriction broken;

    RestrictionResource(RestrictFamily restrict, BreakRestriction broken) {
        this.restrict = restrict;
        this.broken = broken;
    }

    @GET
    @Operation(
            summary = "Read whether only named people see a family, and who they are",
            description =
                    "For those who see the family. restrictedSince is null when it is not restricted; openUntil says until "
                            + "when the caller sees the family by having broken the restriction.")
    public RestResponse<RestrictionView> readRestriction(@Parameter(description = ID) @PathParam("id") UUID id) {
        return Answers.ok(restrict.of(id));
    }

    @POST
    @RolesAllowed({Role.PRACTITIONER, Role.DUTY})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let only named people see a family, with the reason",
            description =
                    "For a practitioner or the duty team of the council where the family lives who sees it; they are named as well. "
                            + "Nobody else sees the family then, its own organisation's people neither. Needs no version: "
                            + "the same once more changes nothing, other people or another reason are refused. An id "
                            + "that nobody has signed in with is a problem with "
                            + "the code unknown-person and the pointer of its place in the list, such as /personIds/0.")
    public RestResponse<RestrictionView> restrictFamily(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid NewRestriction body) {
        return Answers.ok(restrict.restrict(id, body));
    }

    @POST
    @Path("/people")
    @RolesAllowed({Role.PRACTITIONER, Role.DUTY})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name other people who see a restricted family",
            description =
                    "For a practitioner or the duty team of the council where the family lives who sees it. Who is named stays so when they "
                            + "ask; who broke the restriction is named only when the list says so, and otherwise sees the "
                            + "family until that is over. Who is left out no longer sees it. Needs no version: the last "
                            + "list holds. An id that nobody has signed in with is a problem with "
                            + "the code unknown-person and the pointer of its place in the list, such as /personIds/0.")
    public RestResponse<RestrictionView> nameForRestriction(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid NamedPeople body) {
        return Answers.ok(restrict.name(id, body.personIds()));
    }

    @POST
    @Path("/lift")
    @RolesAllowed({Role.PRACTITIONER, Role.DUTY})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lift the restriction of a family, with the reason",
            description =
                    "For a practitioner or the duty team of the council where the family lives who sees it. Needs no version: a repeat "
                            + "changes nothing.")
    public RestResponse<RestrictionView> liftRestriction(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull @Valid RestrictionReason body) {
        return Answers.ok(restrict.lift(id, body.reason()));
    }

    @POST
    @Path("/break")
    @RolesAllowed(Role.DUTY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a family that only named people see, with the reason",
            description =
                    "For the duty team of the council where the family lives, whether it has the family on its hands or not: "
                            + "whoever does it sees the family for 24 hours, and may name others or lift the restriction. The "
                            + "family's audit keeps it and others are told. Needs no version: a repeat within that time "
                            + "changes nothing. Where there is nothing to open the answer is 404, whatever the reason.")
    public RestResponse<RestrictionView> breakRestriction(
            @Parameter(description = ID) @PathParam("id") UUID id, @NotNull RestrictionReason body) {
        return Answers.ok(broken.breakIt(id, body));
    }
}
