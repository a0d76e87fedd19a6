package org.kith.referrals.duty;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something the duty team has on its hands. No personal data: that is one step further, and audited.
 *
 * @param id id of the referral or concern; of the family, for a hold
 * @param handoverId id of the handing over, to close it by; null for a concern or a hold
 * @param type referral, concern, or hold: a family that is held though no concern about a record of its children is open
 * @param why high-risk, step-up, restricted, moved-here (from another council, while something about its safety was open), concern or hold
 * @param riskBand risk of a referral's family now; null for a concern, a hold, and where the caller does not see it
 * @param reference number of the referral, for a concern of the one it came with; null when the caller sees none
 * @param restrictedFamilyId its family, when only named people see it and the caller is none of them: the restriction is to be
 *     broken first; else null
 * @param source where a concern came from: knock, referral or direct; null for a referral
 * @param raisedBySystem whether a computer system of an organisation raised the concern, and no person who was signed in
 * @param state state of the referral or concern, passed for a concern that the caller's council passed to another; held for a hold
 * @param immediateDanger whether a child was said to be in danger at once
 * @param zone code of the zone, null when it is not known
 * @param placeUncertain whether the zone is a guess
 * @param receivedAt since when the duty team has it, or the family is held
 * @param acknowledgedAt when it was read, or null
 * @param seenAt when somebody saw the child, or null
 * @param dueAt by when the child is to be seen; for a hold, since when it is
 * @param overdue whether that was late, or is
 */
public record DutyItem(
        UUID id,
        @Nullable UUID handoverId,

        @Schema(enumeration = {"referral", "concern", "hold"})
        String type,

        @Schema(enumeration = {"high-risk", "step-up", "restricted", "moved-here", "concern", "hold"})
        String why,

        @Schema(
                description = "Risk of a referral's family now; it may have been lowered since the duty team has it.",
                enumeration = {"low", "medium", "high"})
        @Nullable
        String riskBand,

        @Nullable String reference,
        @Nullable UUID restrictedFamilyId,

        @Schema(enumeration = {"knock", "referral", "direct"}) @Nullable
        String source,

        boolean raisedBySystem,

        @Schema(
                enumeration = {
                    "received",
                    "acknowledged",
                    "decided",
                    "open",
                    "closed",
                    "withdrawn",
                    "raised",
                    "seen",
                    "passed",
                    "held"
                })
        String state,

        boolean immediateDanger,
        @Nullable String zone,
        boolean placeUncertain,
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant seenAt,
        Instant dueAt,
        boolean overdue) {}
