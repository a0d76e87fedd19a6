package org.kith.referrals.restriction;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whether only named people see a family.
 *
 * @param familyId the family
 * @param restrictedSince since when; null when it is not restricted
 * @param setBy who set it, or null
 * @param organisationId the council of whoever set it, or null
 * @param reason why, or null
 * @param personIds people who are named; who broke it is among them only when they were named as well
 * @param broken how often the duty team broke it, first to last
 * @param openUntil until when the reader sees the family by having broken it; null when they did not, or that is over
 * @param sameChildFamilyIds other records of a child of this family, restricted to the same people; who is named here is named there
 */
public record RestrictionView(
        UUID familyId,
        @Nullable Instant restrictedSince,
        @Nullable UUID setBy,
        @Nullable UUID organisationId,
        @Nullable String reason,
        List<UUID> personIds,
        List<Broken> broken,
        @Nullable Instant openUntil,
        List<UUID> sameChildFamilyIds) {

    /**
     * Somebody of the duty team broke it.
     *
     * @param personId who
     * @param at when
     * @param until when they no longer see the family by that
     * @param reason why
     */
    public record Broken(UUID personId, Instant at, Instant until, String reason) {}

    static RestrictionView none(UUID familyId) {
        return new RestrictionView(familyId, null, null, null, null, List.of(), List.of(), null, List.of());
    }
}
