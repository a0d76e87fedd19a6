package org.kith.referrals.duty;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.model.DutyHandover;

/**
 * A referral that was handed to the duty team.
 *
 * @param id id of the handing over
 * @param referralId the referral
 * @param reason high-risk, step-up, restricted or moved-here
 * @param handedOverAt since when the duty team has it
 * @param dueAt by when the child is to be seen
 * @param seenAt when somebody saw the child after that, or null
 * @param seenBy who saw the child, or null
 * @param seenWaitReason code of why that waited, or null
 * @param closedAt when the duty team closed it, or null
 * @param closedBy who closed it, or null
 * @param closeReason why the duty team closed it, or null
 */
public record HandoverView(
        UUID id,
        UUID referralId,

        @Schema(enumeration = {"high-risk", "step-up", "restricted", "moved-here"})
        String reason,

        Instant handedOverAt,
        Instant dueAt,
        @Nullable Instant seenAt,
        @Nullable UUID seenBy,
        @Nullable @CodeOf(WaitReason.class) String seenWaitReason,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        @Nullable String closeReason) {

    /** What is shown of it. */
    public static HandoverView of(DutyHandover handover) {
        return new HandoverView(
                handover.id(),
                handover.referralId(),
                handover.reason(),
                handover.handedOverAt(),
                handover.dueAt(),
                handover.seenAt(),
                handover.seenBy(),
                handover.seenWaitReason(),
                handover.closedAt(),
                handover.closedBy(),
                handover.closeReason());
    }
}
