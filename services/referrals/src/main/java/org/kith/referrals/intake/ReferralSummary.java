package org.kith.referrals.intake;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.Decision;
import org.kith.contracts.vocabulary.Kind;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.model.NeedState;

/**
 * A line of the list of referrals: no personal data, so that a look at the list is no look at a family.
 *
 * @param id id
 * @param reference number that people read to each other
 * @param state received, acknowledged, decided, open, closed or withdrawn
 * @param riskBand low, medium or high
 * @param repeat whether it came within 12 months of a closure for the same family
 * @param restricted whether only named people see its family
 * @param senderId organisation that referred
 * @param receiverId organisation that decides
 * @param zone code of the zone
 * @param receivedAt when it was stored
 * @param dueAt when the decision is due
 * @param overdue whether the decision was late, or is
 * @param decision code of the decision, or null
 * @param needs what is needed
 */
public record ReferralSummary(
        UUID id,
        String reference,

        @Schema(enumeration = {"received", "acknowledged", "decided", "open", "closed", "withdrawn"})
        String state,

        @Schema(enumeration = {"low", "medium", "high"}) String riskBand,
        boolean repeat,
        boolean restricted,
        UUID senderId,
        UUID receiverId,
        String zone,
        Instant receivedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable @CodeOf(Decision.class) String decision,
        List<NeedLine> needs) {

    /** A need in short. */
    public record NeedLine(
            UUID id,
            @CodeOf(Kind.class) String kind,
            @CodeOf(NeedState.class) String state) {}
}
