package org.kith.gateway.portal.services;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** The offers service. */
@RegisterRestClient(configKey = "offers")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Offers {
    /** The network's organisations. */
    @GET
    @Path("/organisations")
    Listing<Organisation> organisations(@QueryParam("limit") int limit);

    /** Offers of a kind that the caller may see. */
    @GET
    @Path("/offers")
    Listing<Offered> offers(@QueryParam("kind") String kind, @QueryParam("limit") int limit);

    /** An offer that the caller may see. */
    @GET
    @Path("/offers/{id}")
    Offered offer(@PathParam("id") UUID id);

    /** A volunteer and who it is; coordinators only, and noted in the volunteer's audit. */
    @GET
    @Path("/volunteers/{id}")
    Volunteer volunteer(@PathParam("id") UUID id);

    /** Volunteers without their names; coordinators only. */
    @GET
    @Path("/volunteers")
    Listing<ListedVolunteer> volunteers(
            @QueryParam("standing") String standing,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** Whether a volunteer may be near families, with its ETag; noted in the volunteer's audit. */
    @GET
    @Path("/volunteers/{id}/standing")
    RestResponse<Standing> standing(@PathParam("id") UUID id);

    /** Says whether a volunteer may be near families; the ETag only to clear them. */
    @POST
    @Path("/volunteers/{id}/standing")
    void say(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, NewStanding standing);

    /** What a volunteer was checked for and what their offers need; noted in the volunteer's audit. */
    @GET
    @Path("/volunteers/{id}/suitability")
    Suitability suitability(@PathParam("id") UUID id);

    /** A check counts no longer. */
    @POST
    @Path("/volunteers/{id}/checks/{checkId}/end")
    void endCheck(@PathParam("id") UUID id, @PathParam("checkId") UUID checkId, EndCheck ending);

    /** An offer with its ETag. */
    @GET
    @Path("/offers/{id}")
    RestResponse<OfOneVolunteer> ofOneVolunteer(@PathParam("id") UUID id);

    /** The volunteer said that they made it. */
    @POST
    @Path("/offers/{id}/confirm")
    void confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** A volunteer in a list. */
    record ListedVolunteer(
            UUID id,
            UUID organisationId,
            @Vocabulary("state") String standing,
            @Vocabulary("standing-reason") @Nullable String standingReason,
            Instant standingAt,
            @Nullable LocalDate regularSince) {}

    /** Whether a volunteer may be near families, and all that was said about it, newest first. */
    record Standing(@Vocabulary("state") String standing, List<StandingChange> changes) {}

    /** Something that was said about a volunteer's standing. */
    record StandingChange(
            @Vocabulary("state") String standing,
            @Vocabulary("standing-reason") String reason,
            @Nullable String note,
            @Nullable UUID organisationId,
            Instant decidedAt) {}

    /** What is said about a volunteer's standing. */
    record NewStanding(String standing, String reason, String note) {}

    /** What a volunteer was checked for, and their offers. */
    record Suitability(int level, @Nullable LocalDate validUntil, List<Check> checks, List<OfferNeeds> offers) {}

    /** A check that was seen. */
    record Check(
            UUID id,
            @Vocabulary("check-kind") String kind,
            LocalDate issuedOn,
            LocalDate expiresOn,
            boolean counts,
            @Vocabulary("check-ending") @Nullable String ended,
            @Nullable LocalDate endedOn) {}

    /** An offer and what it still needs. */
    record OfferNeeds(
            UUID offerId,
            @Vocabulary("kind") String kind,
            @Vocabulary("state") String state,
            List<Missing> missing) {}

    /** Something that is missing, in a sentence. */
    record Missing(String code, String message) {}

    /** A check counts no longer. */
    record EndCheck(String reason, LocalDate on) {}

    /** Whose offer it is, and whether they were asked about it. */
    record OfOneVolunteer(
            UUID id, UUID volunteerId, @Vocabulary("kind") String kind, boolean toConfirm) {}

    /** An organisation of the network. */
    record Organisation(UUID id, String name, String kind) {}

    /** An offer; who makes it is not among its fields. */
    record Offered(
            UUID id,
            @Vocabulary("state") String state,
            String zone,
            int radiusMetres,
            @Vocabulary("language") List<String> languages,
            List<String> ages,
            @Vocabulary("gender") String gender,
            String slots,
            UUID organisationId,
            @Nullable LocalDate checksValidUntil,
            Instant offeredAt,
            int spacesLeft) {}

    /** A volunteer; without a person when nobody knows who it is any more. */
    record Volunteer(UUID organisationId, @Nullable Person person) {}

    /** Who a volunteer is, how to reach them, and whether they agreed to that. */
    record Person(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String postcode,
            boolean mayContact) {}
}
