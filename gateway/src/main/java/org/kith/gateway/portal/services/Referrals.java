package org.kith.gateway.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
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

/** The referrals service. */
@RegisterRestClient(configKey = "referrals")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Referrals {
    /** Referrals the caller's organisation sent or is shared. */
    @GET
    @Path("/referrals")
    Listing<Line> list(
            @QueryParam("state") String state,
            @QueryParam("order") String order,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    /** The first of those of a state. */
    @GET
    @Path("/referrals")
    Uni<Listing<Line>> waiting(@QueryParam("state") String state, @QueryParam("limit") int limit);

    /** One referral with its ETag. */
    @GET
    @Path("/referrals/{id}")
    Uni<RestResponse<Referral>> get(@PathParam("id") UUID id);

    /** Its decision clock. */
    @GET
    @Path("/referrals/{id}/clock")
    Uni<DecisionClock> clock(@PathParam("id") UUID id);

    /** Sends a referral. */
    @POST
    @Path("/referrals")
    Created receive(@HeaderParam("Idempotency-Key") String key, ReferralToSend referral);

    /** What was spent for it, and what may be. */
    @GET
    @Path("/referrals/{id}/spends")
    Uni<Spends> spends(@PathParam("id") UUID id);

    /** Spends money for it. */
    @POST
    @Path("/referrals/{id}/spends")
    void spend(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, Spends.NewSpend spend);

    /** Somebody has read it; answers with its new ETag. */
    @POST
    @Path("/referrals/{id}/acknowledge")
    RestResponse<Referral> acknowledge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String etag, Acknowledgement acknowledgement);

    /** Decides about it. */
    @POST
    @Path("/referrals/{id}/decide")
    void decide(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, NewDecision decision);

    /** Ends it. */
    @POST
    @Path("/referrals/{id}/close")
    void close(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, Closing closing);

    /** What was closed goes on. */
    @POST
    @Path("/referrals/{id}/reopen")
    void reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** Somebody has seen the child. */
    @POST
    @Path("/referrals/{id}/child-seen")
    void childSeen(@PathParam("id") UUID id, Acknowledgement acknowledgement);

    /** Somebody of the duty team opens its family, which only named people see. */
    @POST
    @Path("/referrals/{id}/restriction/break")
    void breakRestriction(@PathParam("id") UUID id, Families.Lifting breaking);

    /** Its family withdraws something, told by somebody who knows only the referral. */
    @POST
    @Path("/referrals/{id}/agreement/withdraw")
    void withdrawForReferral(@PathParam("id") UUID id, Families.NewWithdrawal withdrawal);

    /** The family withdraws all its agreement. */
    @POST
    @Path("/families/{id}/agreement/withdraw")
    void withdrawAgreement(@PathParam("id") UUID familyId, Withdrawal withdrawal);

    /** A family as far as the caller may see it; noted in its audit. */
    @GET
    @Path("/families/{id}")
    FamilyRecord family(@PathParam("id") UUID id);

    /** A referral in a list. */
    record Line(
            UUID id,
            String reference,
            @Vocabulary("state") String state,
            @Vocabulary("risk") String riskBand,
            Instant receivedAt,
            Instant dueAt,
            boolean overdue,
            boolean restricted,
            UUID senderId,
            UUID receiverId,
            List<NeedLine> needs) {}

    /** A need in a list. */
    record NeedLine(
            @Vocabulary("kind") String kind,
            @Vocabulary("state") String state) {}

    /** A referral as far as the caller may see it. */
    record Referral(
            UUID id,
            String reference,
            @Vocabulary("state") String state,
            @Vocabulary("risk") String riskBand,
            boolean repeat,
            boolean restricted,
            String zone,
            UUID senderId,
            UUID receiverId,
            @Nullable UUID leadId,
            Instant receivedAt,
            @Nullable Instant acknowledgedAt,
            Instant dueAt,
            boolean overdue,
            @Nullable Instant childSeenAt,
            @Nullable DecisionPart decision,
            @Nullable DutyPart duty,
            @Vocabulary("closure") @Nullable String closure,
            @Nullable Instant closedAt,
            int episode,
            List<EarlierEpisode> earlierEpisodes,
            @Nullable Instant reopenedAt,
            @Nullable UUID reopenedBy,
            @Nullable Instant withdrawnAt,
            Family family,
            List<Child> children,
            List<NeedPart> needs) {
        /** What was left out is empty. */
        public Referral {
            earlierEpisodes = earlierEpisodes == null ? List.of() : List.copyOf(earlierEpisodes);
        }

        /** Whether the duty team has it on its list: what was seen before it was handed over does not count. */
        public boolean onDutyList() {
            return duty != null && duty.open();
        }
    }

    /** A decision. */
    record DecisionPart(
            @Vocabulary("decision") String decision,
            @Nullable String reason,
            boolean metFamily,
            Instant at) {}

    /** By when the duty team is to see the child, and whether it has, or has closed it. */
    record DutyPart(
            UUID handoverId,
            @Vocabulary("duty.why") String reason,
            Instant dueAt,
            @Nullable Instant seenAt,
            @Nullable Instant closedAt) {
        /** Whether it is on the duty team's list. */
        boolean open() {
            return seenAt == null && closedAt == null;
        }
    }

    /** A family; what is not shared is null. */
    record Family(
            UUID id,
            UUID organisationId,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String postcode,
            @Vocabulary("language") @Nullable String language,
            Agreement agreement) {}

    /** What the family agrees to, in short. */
    record Agreement(
            @Vocabulary("agreement-purpose") List<String> inForce,
            @Nullable String givenBy,
            @Nullable LocalDate givenOn,
            @Nullable Instant withdrawnAt) {
        /** Whether it is agreed to for all children. */
        public boolean covers(String purpose) {
            return inForce.contains(purpose);
        }
    }

    /** A child; what is not shared is null. */
    record Child(
            UUID id,
            @Nullable String name,
            @Nullable String ageBand,
            @Nullable LocalDate dateOfBirth) {}

    /** A need. */
    record NeedPart(
            UUID id,
            UUID childId,
            @Vocabulary("kind") String kind,
            @Vocabulary("state") String state,
            @Nullable String detail,
            int urgency,
            String slots,
            @Vocabulary("language") @Nullable String languageRequired,
            @Vocabulary("language") @Nullable String languagePreferred,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /** The waits of a referral, the running one last. */
    record DecisionClock(List<Wait> waits) {}

    /** A wait between two steps. */
    record Wait(
            @Vocabulary("state") String from,
            @Vocabulary("state") String to,
            @Nullable Instant toAt,
            long minutes,
            @Nullable String reason) {}

    /** A family with its children and what was referred of it. */
    record FamilyRecord(
            String access,
            boolean ofOurCouncil,
            boolean toTakeOver,
            @Nullable Instant heldSince,
            List<UUID> heldWithFamilyIds,
            List<UUID> staysHeldFamilyIds,
            List<UUID> openConcernIds,
            Family family,
            List<Child> children,
            List<ReferralOfFamily> referrals) {
        /** Whether the user sees it only because it was shared with their organisation. */
        public boolean sharedOnly() {
            return "shared".equals(access);
        }

        /** What was left out is empty. */
        public FamilyRecord {
            heldWithFamilyIds = heldWithFamilyIds == null ? List.of() : List.copyOf(heldWithFamilyIds);
            staysHeldFamilyIds = staysHeldFamilyIds == null ? List.of() : List.copyOf(staysHeldFamilyIds);
            openConcernIds = openConcernIds == null ? List.of() : List.copyOf(openConcernIds);
            children = children == null ? List.of() : List.copyOf(children);
            referrals = referrals == null ? List.of() : List.copyOf(referrals);
        }
    }

    /** A referral of a family. */
    record ReferralOfFamily(
            UUID id, String reference, @Vocabulary("state") String state) {}

    /** All that a family agreed to is withdrawn. */
    record Withdrawal() {}

    /** That somebody has read it, or has seen the child; why that waited may be left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acknowledgement(String waitReason) {
        /** Without a reason. */
        public static final Acknowledgement PLAIN = new Acknowledgement(null);
    }

    /** A decision to send. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewDecision(@Vocabulary("decision") String decision, String reason, Boolean metFamily) {}

    /** How a referral ends. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closing(@Vocabulary("closure") String outcome) {}
}
