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

/** The matching service. */
@RegisterRestClient(configKey = "matching")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1")
public interface Matching {
    /** A need. */
    @GET
    @Path("/needs/{id}")
    Wanted need(@PathParam("id") UUID id);

    /** Needs of a referral. */
    @GET
    @Path("/needs")
    Uni<Listing<Wanted>> needsOfReferral(@QueryParam("referralId") UUID referralId, @QueryParam("limit") int limit);

    /** The best offers for a need, with their reasons. */
    @GET
    @Path("/needs/{id}/suggestions")
    Uni<Suggestions> suggestions(@PathParam("id") UUID needId, @QueryParam("limit") int limit);

    /** Offers of a need's kind that could not serve it, the nearest misses first, with what is in the way. */
    @GET
    @Path("/needs/{id}/others")
    Others others(@PathParam("id") UUID needId, @QueryParam("limit") int limit);

    /** What every rule says of an offer for a need. */
    @GET
    @Path("/needs/{id}/why/{offerId}")
    Why why(@PathParam("id") UUID needId, @PathParam("offerId") UUID offerId);

    /** Matches of a referral. */
    @GET
    @Path("/matches")
    Uni<Listing<Match>> matchesOfReferral(@QueryParam("referralId") UUID referralId, @QueryParam("limit") int limit);

    /** Matches of a need. */
    @GET
    @Path("/matches")
    Listing<Match> matchesOfNeed(@QueryParam("needId") UUID needId, @QueryParam("limit") int limit);

    /** Matches that the caller may see, of a state or of all. */
    @GET
    @Path("/matches")
    Listing<Match> matches(
            @QueryParam("state") String state, @QueryParam("cursor") String cursor, @QueryParam("limit") int limit);

    /** A match with its ETag. */
    @GET
    @Path("/matches/{id}")
    RestResponse<Match> match(@PathParam("id") UUID id);

    /** Proposes an offer for a need. */
    @POST
    @Path("/matches")
    Created propose(@HeaderParam("Idempotency-Key") String key, Proposal proposal);

    /** The family said yes. */
    @POST
    @Path("/matches/{id}/family-agrees")
    void familyAgrees(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** The volunteer said yes. */
    @POST
    @Path("/matches/{id}/volunteer-agrees")
    void volunteerAgrees(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag);

    /** Somebody said no. */
    @POST
    @Path("/matches/{id}/decline")
    void decline(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, Decline decline);

    /** It is over. */
    @POST
    @Path("/matches/{id}/end")
    void end(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, End end);

    /** The plan for the needs of a zone, or of all. */
    @GET
    @Path("/plan")
    Plan plan(@QueryParam("zone") String zone, @QueryParam("limit") int limit);

    /**
     * A need as matching knows it: no name, no address, no words of the referrer. For a family that is held nothing new begins; why is
     * not said.
     */
    record Wanted(
            UUID id,
            UUID referralId,
            @Nullable UUID familyId,
            @Vocabulary("state") String state,
            @Vocabulary("kind") @Nullable String kind,
            @Nullable String zone,
            @Vocabulary("risk") @Nullable String riskBand,
            @Nullable Integer level,
            @Vocabulary("gender") @Nullable String gender,
            @Nullable String ageBand,
            @Nullable String slots,
            @Vocabulary("language") @Nullable String languageRequired,
            @Vocabulary("language") @Nullable String languagePreferred,
            @Nullable Integer urgency,
            @Nullable Instant openedAt,
            @Nullable Boolean held) {}

    /** The offers that could serve a need, and when matching last heard of something in another service. */
    record Suggestions(
            UUID needId,
            List<Suggestion> items,
            boolean nothingFound,
            Instant asOf,
            @Nullable Instant heardAt) {
        /** The status of the need by this list: what was found and can no longer serve it leaves it open. */
        public String state(String before) {
            return nothingFound && "suggested".equals(before) ? "open" : before;
        }
    }

    /** An offer that could serve a need; without a price while there is no plan. */
    record Suggestion(
            int rank,
            UUID offerId,
            int score,
            List<Term> terms,
            @Nullable Long price,
            List<String> scarcity) {}

    /** What a reason adds to a score. */
    record Term(String code, int points, String words) {}

    /** Offers that could not serve a need. */
    record Others(List<Other> items) {}

    /** An offer that could not, and the rules in its way. */
    record Other(UUID offerId, List<Rule> broken) {}

    /** What a rule says of a pair. */
    record Rule(
            String rule,
            boolean holds,
            String words,
            @Nullable Basis basis) {}

    /** The law or policy behind a rule. */
    record Basis(String citation, String meaning, LocalDate from) {}

    /** What every rule says of a pair; no score when it was never compared. */
    record Why(
            UUID offerId,
            boolean feasible,
            List<Rule> rules,
            List<Term> terms,
            @Nullable Integer score) {}

    /** A match; those who may see only its status have no kind, zone and score. */
    record Match(
            UUID id,
            UUID needId,
            UUID referralId,
            @Nullable UUID familyId,
            @Vocabulary("state") String state,
            Instant since,
            @Nullable UUID offerId,
            @Nullable UUID volunteerId,
            @Vocabulary("kind") @Nullable String kind,
            @Nullable String zone,
            @Nullable Instant proposedAt,
            @Nullable Instant familyAgreedAt,
            @Nullable Instant volunteerAgreedAt,
            @Vocabulary("side") @Nullable String declinedBy,
            @Vocabulary("reason") @Nullable String reason,
            @Nullable UUID relationshipId,
            @Nullable Boolean held,
            @Nullable Boolean volunteerUnderReview) {}

    /** A proposal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposal(UUID needId, UUID offerId) {}

    /** Who said no, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decline(
            @Vocabulary("side") String by,
            @Vocabulary("reason") String reason) {}

    /** Why it is over. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record End(@Vocabulary("reason") String reason) {}

    /** The plan for the whole network. */
    record Plan(
            Instant asOf,
            @Nullable Instant heardAt,
            Objectives objectives,
            Proof proof,
            List<ZoneShare> zones,
            List<AreaUnmet> areas,
            List<Given> assignments,
            List<Unmet> unmet,
            List<Shifted> changes,
            List<Scarce> scarce) {}

    /** What the network wants of a plan besides value. */
    record Objectives(int fairness, int loadCost, @Nullable Integer asksPerWeek) {}

    /** What the plan is worth, and the proof that no plan is worth more. */
    record Proof(long value, long dual, long gap, int needs, int served, long capacity) {}

    /** How a zone fares. */
    record ZoneShare(String zone, int needs, int served) {}

    /** Where needs are left unmet. */
    record AreaUnmet(
            String area,
            String zone,
            int needs,
            int unmet,
            @Vocabulary("kind") List<String> kinds) {}

    /** A need that would be given to an offer. */
    record Given(
            UUID needId,
            @Vocabulary("kind") String kind,
            String zone,
            int urgency,
            UUID offerId,
            long value,
            long price) {}

    /** A need left to nobody. */
    record Unmet(
            UUID needId,
            @Vocabulary("kind") String kind,
            String area,
            String zone,
            int urgency,
            Reason reason,
            List<Relaxation> relaxations) {}

    /** Why nobody is left for a need. */
    record Reason(String words) {}

    /** What would help. */
    record Relaxation(String words) {}

    /** A need that the plan before gave to somebody else. */
    record Shifted(
            UUID needId,
            @Nullable UUID fromOfferId,
            @Nullable UUID toOfferId) {}

    /** An offer of which more is needed. */
    record Scarce(UUID offerId, @Vocabulary("kind") String kind, long price) {}
}
