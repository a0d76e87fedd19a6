package org.kith.gateway.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** What the duty team has to do, and what only it does. */
@RegisterRestClient(configKey = "referrals")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface DutyDesk {
    /** What the duty team has to do. */
    @GET
    @Path("/duty")
    Listing<DutyItem> duty(@QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** Concerns whose child was seen and that nobody has closed, and families held with no open concern, when that is asked for. */
    @GET
    @Path("/duty")
    Listing<DutyItem> toClose(
            @QueryParam("toClose") boolean toClose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** The first of that. */
    @GET
    @Path("/duty")
    Uni<Listing<DutyItem>> waiting(@QueryParam("limit") int limit);

    /** A concern. */
    @GET
    @Path("/concerns/{id}")
    Concern concern(@PathParam("id") UUID id);

    /** Somebody of the duty team has read it. */
    @POST
    @Path("/concerns/{id}/acknowledge")
    void acknowledgeConcern(@PathParam("id") UUID id);

    /** Somebody has seen the child of a concern. */
    @POST
    @Path("/concerns/{id}/seen")
    void childOfConcernSeen(@PathParam("id") UUID id, Referrals.Acknowledgement acknowledgement);

    /** Ends a concern. */
    @POST
    @Path("/concerns/{id}/close")
    void closeConcern(@PathParam("id") UUID id, ClosingOfConcern closing);

    /** Closes what was handed to the duty team. */
    @POST
    @Path("/duty/handovers/{id}/close")
    void closeHandover(@PathParam("id") UUID id, ClosingOfHandover closing);

    /** Opens the family that a concern names. */
    @POST
    @Path("/concerns/{id}/open-family")
    void openFamily(@PathParam("id") UUID id, OpeningOfFamily opening);

    /** Something the duty team has on its hands. */
    record DutyItem(
            UUID id,
            String type,
            @Vocabulary("duty.why") String why,
            @Vocabulary("risk") @Nullable String riskBand,
            @Nullable String reference,
            @Nullable UUID restrictedFamilyId,
            @Vocabulary("concern.source") @Nullable String source,
            boolean raisedBySystem,
            @Vocabulary("state") String state,
            boolean immediateDanger,
            @Nullable String zone,
            Instant receivedAt,
            @Nullable Instant seenAt,
            Instant dueAt,
            boolean overdue) {}

    /** A concern. */
    record Concern(
            UUID id,
            @Vocabulary("concern.source") String source,
            @Vocabulary("state") String state,
            boolean immediateDanger,
            UUID organisationId,
            UUID raisedBy,
            boolean raisedBySystem,
            @Nullable UUID doorId,
            @Nullable UUID knockId,
            @Nullable UUID walkId,
            @Nullable UUID familyId,
            boolean familyClaimed,
            @Nullable Instant familyOpenedAt,
            @Nullable String familyOpenedWhy,
            @Nullable UUID referralId,
            @Nullable String zone,
            @Nullable String area,
            boolean placeUncertain,
            String what,
            Instant raisedAt,
            boolean raisedAtUncertain,
            Instant receivedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant seenAt,
            @Nullable Instant closedAt,
            @Vocabulary("concern.outcome") @Nullable String outcome,
            @Nullable String outcomeReason,
            boolean ofOtherCouncil,
            List<UUID> passedBy,
            Instant dueAt,
            boolean overdue) {
        /** What was left out is empty. */
        public Concern {
            passedBy = passedBy == null ? List.of() : List.copyOf(passedBy);
        }

        /** Whether it names a family that its raiser does not see, and that the duty team has not opened. */
        public boolean familyToOpen() {
            return familyId != null && familyClaimed && familyOpenedAt == null;
        }
    }

    /** Why the duty team needs to do nothing more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosingOfHandover(String reason) {}

    /** Why the family is opened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpeningOfFamily(String reason) {}

    /** What came of a concern; the reason says who has taken what is another council's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosingOfConcern(@Vocabulary("concern.outcome") String outcome, String reason) {}
}
