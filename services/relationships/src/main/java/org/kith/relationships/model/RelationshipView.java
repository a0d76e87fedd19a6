package org.kith.relationships.model;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;

/**
 * A relationship as it is shown. It holds ids only: names stay with the services that own them.
 *
 * @param id its id
 * @param version the number in its ETag
 * @param matchId the match it follows
 * @param needId the need it serves
 * @param referralId the referral of the need
 * @param familyId the family
 * @param offerId the offer
 * @param volunteerId the volunteer
 * @param leadId the one practitioner the family can name
 * @param kind code of the kind
 * @param zone the zone it counts in
 * @param state introduced, active, quiet or ended
 * @param startedAt when it began
 * @param lastContactAt the latest contact, null when there was none
 * @param contacts contacts made so far
 * @param minutes time they took together
 * @param reviewDue day its review is due; null for those who are not told of holds: a hold brings it forward
 * @param reviewAskedAt when its lead was asked to hold the review, null when not yet, and for those who are not told of holds
 * @param reviewReasons codes of what brought the review forward, the latest last; empty when nothing did, and for everybody
 *     but those who lead it
 * @param visitsHeld true while no visits are to be made near the children of the family; why is not told; null for those who are
 *     not told of holds, the partners and systems of who referred the family
 * @param endedAt when it ended, null while it lasts
 * @param endReason code of the reason, null while it lasts
 * @param outcome met or not-met, null while unknown
 * @param handovers changes of lead, oldest first
 */
public record RelationshipView(
        UUID id,
        long version,
        UUID matchId,
        UUID needId,
        UUID referralId,
        UUID familyId,
        UUID offerId,
        UUID volunteerId,
        UUID leadId,
        @CodeOf(Kind.class) String kind,
        String zone,
        @CodeOf(RelationshipState.class) String state,
        Instant startedAt,
        @Nullable Instant lastContactAt,
        long contacts,
        long minutes,

        @Nullable @Schema(description = "Null for partners and systems of who referred the family")
        LocalDate reviewDue,

        @Nullable Instant reviewAskedAt,
        List<String> reviewReasons,

        @Nullable
        @Schema(
                description =
                        "While no visits are to be made near the children; null for partners and systems of who referred the family")
        Boolean visitsHeld,

        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable @Schema(enumeration = {"met", "not-met"}) String outcome,
        List<HandoverView> handovers) {}
