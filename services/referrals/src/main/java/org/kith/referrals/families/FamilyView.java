package org.kith.referrals.families;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralState;

/**
 * A family as far as the caller may see it.
 *
 * @param access why the caller sees it: own (their organisation referred it), shared (it was shared with their organisation), lead (they
 *     lead its referral for the council after the family withdrew its agreement) or duty (they are on the duty team)
 * @param ofOurCouncil whether the caller works for the council that decides about it: lowers its risk, restricts it, holds and lifts
 * @param toTakeOver whether it moved to where the caller's council answers and their duty team has not taken it over: the council where it
 *     lived decides about it until then; shown to the duty team
 * @param heldSince since when nothing new begins for it, shown to the duty team; null when it is not held
 * @param heldWithFamilyIds other records of its children that are held too, as far as the caller sees them, shown to the duty team of a
 *     family that is held; else empty
 * @param staysHeldFamilyIds those of them that stay held when the duty team lifts the hold of the family: a concern about one of the records
 *     is open, or another of them is held by hand
 * @param openConcernIds concerns about it or another record of its children that are not closed, shown to the duty team; else empty
 * @param family the family; what is not shared is null
 * @param children its children
 * @param referrals referrals for it, oldest first
 */
public record FamilyView(
        @Schema(enumeration = {"own", "shared", "lead", "duty"})
        String access,

        boolean ofOurCouncil,
        boolean toTakeOver,
        @Nullable Instant heldSince,
        List<UUID> heldWithFamilyIds,
        List<UUID> staysHeldFamilyIds,
        List<UUID> openConcernIds,
        FamilyPart family,
        List<ChildPart> children,
        List<ReferralLine> referrals) {

    /** A referral in short. */
    public record ReferralLine(
            UUID id,
            String reference,
            @CodeOf(ReferralState.class) String state,
            Instant receivedAt) {
        static ReferralLine of(Referral referral) {
            return new ReferralLine(
                    referral.id(),
                    referral.reference(),
                    referral.state().code(),
                    referral.times().receivedAt());
        }
    }
}
