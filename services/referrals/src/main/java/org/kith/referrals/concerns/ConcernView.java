package org.kith.referrals.concerns;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.clock.WaitReason;

/**
 * A concern.
 *
 * @param id id; made on a device or here
 * @param source knock, referral or direct
 * @param state raised, acknowledged, seen or closed
 * @param immediateDanger whether whoever raised it said that a child is in danger now
 * @param organisationId organisation it came from
 * @param raisedBy who raised it
 * @param raisedBySystem whether that was a computer system of the organisation, and no person who was signed in
 * @param doorId the door, or null; doorsteps knows its address
 * @param knockId the knock, or null
 * @param walkId the walk, or null
 * @param familyId the family, or null
 * @param familyClaimed whether who raised it does not see the family they name
 * @param familyOpenedAt when the duty team opened that family, or null
 * @param familyOpenedBy who opened it, or null
 * @param familyOpenedWhy why, or null
 * @param referralId the referral, or null
 * @param zone code of the zone, null when it is not known
 * @param area code of the statistical area, null when it is not known
 * @param placeUncertain whether zone and area are a guess
 * @param what what was seen or said, in the raiser's words
 * @param raisedAt when it was raised
 * @param raisedAtUncertain whether that is so long ago that the clock may be wrong; then the time to see the child counts
 *     from when it was received
 * @param receivedAt when the duty team had it
 * @param acknowledgedAt when they read it, or null
 * @param acknowledgedBy who read it, or null
 * @param seenAt when somebody saw the child, or null
 * @param seenBy who saw the child, or null
 * @param seenWaitReason code of why the child was not seen sooner, or null
 * @param closedAt when it was closed, or null
 * @param closedBy who closed it, or null
 * @param outcome code of what it came to, or null
 * @param outcomeReason what the duty teams said of that in their own words, such as who has taken it, one below the other; or null
 * @param ofOtherCouncil whether the family that it names lives where another council answers, said to the duty team: it passes the concern
 *     on and does nothing else with it
 * @param passedBy councils of the network whose duty teams said that it is another council's; it is open with the others
 * @param dueAt by when the child is to be seen
 * @param overdue whether the child was seen late, or is not seen though it is late
 * @param advice what to do in immediate danger
 */
public record ConcernView(
        UUID id,

        @Schema(enumeration = {"knock", "referral", "direct"})
        String source,

        @Schema(enumeration = {"raised", "acknowledged", "seen", "closed"})
        String state,

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
        @Nullable UUID familyOpenedBy,
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
        @Nullable UUID acknowledgedBy,
        @Nullable Instant seenAt,
        @Nullable UUID seenBy,
        @Nullable @CodeOf(WaitReason.class) String seenWaitReason,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,

        @Schema(
                enumeration = {
                    "no-further-action",
                    "early-help",
                    "social-care",
                    "police",
                    "already-open",
                    "other-council",
                    "raised-twice"
                })
        @Nullable
        String outcome,

        @Nullable String outcomeReason,
        boolean ofOtherCouncil,
        List<UUID> passedBy,

        Instant dueAt,
        boolean overdue,
        String advice) {
    /** Shown with every concern. */
    static final String ADVICE =
            "If a child is in immediate danger ring 999 now, then the council's front door. Do not wait for an answer"
                    + " here.";
}
