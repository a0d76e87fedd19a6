package org.kith.gateway.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.kith.gateway.edge.services.CallerHeaders;
import org.kith.gateway.edge.services.FailureMapper;

/** What the referrals service keeps of a family as a whole: its risk, whether it is held, and who may see it. */
@RegisterRestClient(configKey = "referrals")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(FailureMapper.class)
@Path("/v1/families/{id}")
public interface Families {
    /** The changes of its risk, oldest first; the last one holds. */
    @GET
    @Path("/risk")
    Listing<RiskChange> risk(@PathParam("id") UUID id);

    /** The same, for a page that asks for more at once. */
    @GET
    @Path("/risk")
    Uni<Listing<RiskChange>> riskOf(@PathParam("id") UUID id);

    /** Says how high its risk is. */
    @POST
    @Path("/risk")
    void assess(@PathParam("id") UUID id, NewRisk risk);

    /** Holds it: nothing new begins for it. */
    @POST
    @Path("/hold")
    void hold(@PathParam("id") UUID id);

    /** Lifts that again. */
    @POST
    @Path("/hold/lift")
    void lift(@PathParam("id") UUID id, Lifting lifting);

    /** Takes it over from the council where it lived. */
    @POST
    @Path("/take-over")
    void takeOver(@PathParam("id") UUID id);

    /** Whether only named people see it. */
    @GET
    @Path("/restriction")
    Restriction restriction(@PathParam("id") UUID id);

    /** Its restrictions, oldest first, those lifted among them. */
    @GET
    @Path("/restrictions")
    Listing<PastRestriction> restrictions(@PathParam("id") UUID id);

    /** Only named people see it from now on; the answer is how that is then. */
    @POST
    @Path("/restriction")
    Restriction restrict(@PathParam("id") UUID id, NewRestriction restriction);

    /** Names other people for that. */
    @POST
    @Path("/restriction/people")
    void name(@PathParam("id") UUID id, NamedPeople people);

    /** Everybody sees it again who would without that. */
    @POST
    @Path("/restriction/lift")
    void liftRestriction(@PathParam("id") UUID id, Lifting lifting);

    /** Somebody of the duty team sees it for a day. */
    @POST
    @Path("/restriction/break")
    void breakRestriction(@PathParam("id") UUID id, Lifting breaking);

    /** Who saw it or did something with it, and who tried, oldest first; that somebody reads this is noted in it. */
    @GET
    @Path("/audit")
    Listing<AuditEntry> audit(@PathParam("id") UUID id);

    /** What it agrees to, and all that was said about that. */
    @GET
    @Path("/agreement")
    Uni<AgreementRecord> agreement(@PathParam("id") UUID id);

    /** Records what somebody agreed to and what they refused. */
    @POST
    @Path("/agreement")
    void recordAgreement(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, NewStatement statement);

    /** Records that it takes something back. */
    @POST
    @Path("/agreement/withdraw")
    void withdrawAgreement(@PathParam("id") UUID id, NewWithdrawal withdrawal);

    /** The decisions about sharing it, oldest first, those that ended among them. */
    @GET
    @Path("/sharing-decisions")
    Uni<Listing<SharingDecision>> sharing(@PathParam("id") UUID id);

    /** Records a decision to share it, or not to. */
    @POST
    @Path("/sharing-decisions")
    void decideSharing(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, NewSharingDecision decision);

    /** Whether only named people see a family, and until when the user does who broke that; when it is not restricted, the lists alone are there. */
    record Restriction(
            @Nullable Instant restrictedSince,
            @Nullable UUID setBy,
            @Nullable UUID organisationId,
            @Nullable String reason,
            List<UUID> personIds,
            List<Broken> broken,
            @Nullable Instant openUntil,
            List<UUID> sameChildFamilyIds) {
        /** Somebody of the duty team broke it. */
        public record Broken(UUID personId, Instant at, Instant until, String reason) {}
    }

    /** A restriction, lifted or in force; why and who broke it is null when that is not for the caller. */
    record PastRestriction(
            Instant setAt,
            UUID setBy,
            UUID organisationId,
            @Nullable String reason,
            @Nullable Instant liftedAt,
            @Nullable UUID liftedBy,
            @Nullable String liftReason,
            @Nullable List<Restriction.Broken> broken) {}

    /** Only these people, and whoever says so, are to see it. */
    record NewRestriction(String reason, List<UUID> personIds) {}

    /** All who are to see it from now on, beside whoever says so. */
    record NamedPeople(List<UUID> personIds) {}

    /** A row of its audit; its number is one more than that of the row before which the caller may read. */
    record AuditEntry(
            long ordinal,
            Instant at,
            UUID person,
            UUID organisation,
            String roles,
            boolean proven,
            String action,
            @Vocabulary("audit-outcome") String outcome,
            String why,
            boolean intact) {
        /** Whether somebody tried and was refused. */
        public boolean denied() {
            return "denied".equals(outcome);
        }
    }

    /** What a family agrees to, and all that was said about that. */
    record AgreementRecord(List<AgreementOfChild> children, List<AgreementAct> history, List<UUID> otherRecords) {
        /** What was left out is empty. */
        public AgreementRecord {
            children = children == null ? List.of() : List.copyOf(children);
            history = history == null ? List.of() : List.copyOf(history);
            otherRecords = otherRecords == null ? List.of() : List.copyOf(otherRecords);
        }
    }

    /** How agreement stands for a child. */
    record AgreementOfChild(UUID childId, List<AgreementToPurpose> purposes) {}

    /** How agreement to a purpose stands. */
    record AgreementToPurpose(
            @Vocabulary("agreement-purpose") String purpose,
            boolean inForce,
            @Vocabulary("agreement-standing") String standing) {}

    /** Something that was said; who said it is null when that is not known or not for the caller. */
    record AgreementAct(
            @Nullable UUID childId,
            @Vocabulary("agreement-purpose") String purpose,
            @Vocabulary("agreement-answer") String answer,
            @Vocabulary("who-agreed") @Nullable String as,
            @Nullable String by,
            @Vocabulary("how-agreed") @Nullable String how,
            LocalDate on,
            UUID organisationId) {}

    /** What somebody agreed to, and what not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewStatement(
            @Vocabulary("agreement-purpose") List<String> given,
            @Vocabulary("agreement-purpose") List<String> refused,
            List<UUID> childIds,
            ReferralToSend.AgreementBy by,
            @Vocabulary("how-agreed") String how,
            @Vocabulary("language") String language,
            Boolean interpreter,
            String wordingVersion,
            LocalDate on) {}

    /** What is withdrawn: all of it where no purpose is named. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewWithdrawal(
            @Vocabulary("agreement-purpose") List<String> purposes,
            List<UUID> childIds,
            ReferralToSend.AgreementBy by,
            @Vocabulary("how-agreed") String how) {}

    /** A decision about sharing; why is null when it is not for the caller. */
    record SharingDecision(
            UUID byOrganisationId,
            UUID withOrganisationId,
            boolean shared,
            @Vocabulary("shared-field") List<String> fields,
            @Nullable String why,
            @Vocabulary("lawful-basis") @Nullable String lawfulBasis,
            Instant decidedAt,
            boolean standing,
            @Nullable Instant endedAt,
            @Vocabulary("sharing-ended") @Nullable String endedWhy) {}

    /** A decision to share, or not to: then there are no fields and no lawful basis. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewSharingDecision(
            UUID withOrganisationId,
            boolean shared,
            @Vocabulary("shared-field") List<String> fields,
            String why,
            @Vocabulary("lawful-basis") String lawfulBasis,
            boolean familyTold) {}

    /**
     * A change of the risk; the reason is null when it is not for the caller, the organisation when another record of a child
     * was raised; which one is there for whoever sees that. The last one names the other records of the children that are at a higher risk, as far as the caller sees them.
     */
    record RiskChange(
            UUID id,
            @Vocabulary("risk") @Nullable String previous,
            @Vocabulary("risk") String riskBand,
            @Nullable String reason,
            @Nullable UUID organisationId,
            Instant assessedAt,
            boolean sameChild,
            @Nullable UUID raisedInFamilyId,
            List<UUID> higherFamilyIds) {}

    /** Another risk; the reason is needed to lower it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewRisk(
            @Vocabulary("risk") String riskBand,
            String reason,
            @Nullable UUID lastChangeId) {
        /** The same, said by somebody who has read that change last. */
        public NewRisk after(@Nullable UUID change) {
            return new NewRisk(riskBand, reason, change);
        }
    }

    /** Why it is held or restricted no longer, or opened in spite of that. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lifting(String reason) {}
}
