package org.kith.referrals.risk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of the risk to the children of a family.
 *
 * @param id id
 * @param previous band before, null for the first
 * @param riskBand band from then on
 * @param reason why; null when none was given or when it is not for the caller
 * @param organisationId organisation of the person who assessed it; null when it is not for the caller
 * @param assessedBy who assessed it; null when it is not for the caller
 * @param assessedAt when
 * @param sameChild whether it was raised with another record of a child; who raised it there is for the duty team alone
 * @param raisedInFamilyId the record in which it was raised, for those who may see that; null when it was raised in this one
 * @param higherFamilyIds other records of the children at a higher risk now, as far as the caller may see them; with the last change
 */
public record RiskView(
        UUID id,

        @Schema(enumeration = {"low", "medium", "high"}) @Nullable
        String previous,

        @Schema(enumeration = {"low", "medium", "high"}) String riskBand,
        @Nullable String reason,
        @Nullable UUID organisationId,
        @Nullable UUID assessedBy,
        Instant assessedAt,
        boolean sameChild,
        @Nullable UUID raisedInFamilyId,
        List<UUID> higherFamilyIds) {
    /** Copies the families. */
    public RiskView {
        higherFamilyIds = List.copyOf(higherFamilyIds);
    }
}
