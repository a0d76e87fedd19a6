package org.kith.referrals.intake;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.contracts.vocabulary.Closure;
import org.kith.contracts.vocabulary.Decision;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.families.ChildPart;
import org.kith.referrals.families.FamilyPart;
import org.kith.referrals.model.EarlierEpisodes.EarlierEpisode;

/**
 * A referral as far as the caller may see it; the referrer always sees its status.
 *
 * @param id id
 * @param reference number that people read to each other
 * @param state received, acknowledged, decided, open, closed or withdrawn
 * @param riskBand low, medium or high
 * @param source Children in Need census code
 * @param repeat whether it came within 12 months of a closure for the same family
 * @param restricted whether only named people see its family
 * @param senderId organisation that referred
 * @param receiverId organisation that decides
 * @param leadId practitioner the family can name; null before it is accepted
 * @param zone code of the zone
 * @param area code of the statistical area
 * @param receivedAt when it was stored
 * @param acknowledgedAt when the receiver read it
 * @param dueAt when the decision is due
 * @param overdue whether the decision was late, or is
 * @param childSeenAt when somebody saw the child
 * @param decision what was decided; null before
 * @param duty the duty team's clock; null when they have nothing to do with it
 * @param closure code of how it was closed, or null
 * @param closedAt when it was closed, or null
 * @param episode how often it was opened: reopened once it is 2
 * @param earlierEpisodes how and when it was closed before it was reopened, oldest first
 * @param reopenedAt when it was reopened last, or null
 * @param reopenedBy who reopened it last, or null
 * @param withdrawnAt when the sender took it back, or null
 * @param amendedAt when something was corrected last, or null
 * @param access by what right the caller sees it: own, shared or duty
 * @param family the family
 * @param children its children
 * @param needs what is needed
 */
public record ReferralView(
        UUID id,
        String reference,

        @Schema(enumeration = {"received", "acknowledged", "decided", "open", "closed", "withdrawn"})
        String state,

        @Schema(enumeration = {"low", "medium", "high"}) String riskBand,
        String source,
        boolean repeat,
        boolean restricted,
        UUID senderId,
        UUID receiverId,
        @Nullable UUID leadId,
        String zone,
        String area,
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant childSeenAt,
        @Nullable DecisionPart decision,
        @Nullable DutyPart duty,
        @Nullable @CodeOf(Closure.class) String closure,
        @Nullable Instant closedAt,
        int episode,
        List<EarlierEpisode> earlierEpisodes,
        @Nullable Instant reopenedAt,
        @Nullable UUID reopenedBy,
        @Nullable Instant withdrawnAt,
        @Nullable Instant amendedAt,

        @Schema(enumeration = {"own", "shared", "lead", "duty"})
        String access,

        FamilyPart family,
        List<ChildPart> children,
        List<NeedView> needs) {

    /**
     * A decision; nobody approved it.
     *
     * @param decision accept, signpost, step-up or decline
     * @param reason why; null when none was given, and when another organisation wrote it and notes are not shared
     * @param metFamily whether the decider has met the family
     * @param by who decided
     * @param at when
     */
    public record DecisionPart(
            @CodeOf(Decision.class) String decision,
            @Nullable String reason,
            boolean metFamily,
            UUID by,
            Instant at) {}

    /**
     * The duty team's clock.
     *
     * @param handoverId id of the handing over, to close it by
     * @param reason high-risk, step-up, restricted or moved-here
     * @param since since when the duty team has it
     * @param dueAt by when the child is to be seen
     * @param seenAt when somebody saw the child after that, or null
     * @param closedAt when the duty team closed it, or null
     */
    public record DutyPart(
            UUID handoverId,

            @Schema(enumeration = {"high-risk", "step-up", "restricted", "moved-here"})
            String reason,

            Instant since,
            Instant dueAt,
            @Nullable Instant seenAt,
            @Nullable Instant closedAt) {}
}
