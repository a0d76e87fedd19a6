package org.kith.referrals.restriction;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A restriction of a family, in force or lifted. Words and people are null for a reader whom they are not for.
 *
 * @param id the restriction
 * @param setAt when it was set
 * @param setBy who set it
 * @param organisationId the council of whoever set it
 * @param sameChild whether it was set because another record of a child of the family was restricted
 * @param reason why, or null
 * @param liftedAt when it was lifted; null while it is in force
 * @param liftedBy who lifted it, or null
 * @param liftReason why it was lifted, or null
 * @param people who was named, first to last, or null
 * @param broken how often the duty team broke it, first to last, or null
 */
public record PastRestriction(
        UUID id,
        Instant setAt,
        UUID setBy,
        UUID organisationId,
        boolean sameChild,
        @Nullable String reason,
        @Nullable Instant liftedAt,
        @Nullable UUID liftedBy,
        @Nullable String liftReason,
        @Nullable List<Named> people,
        @Nullable List<RestrictionView.Broken> broken) {

    /**
     * Somebody was named.
     *
     * @param personId who
     * @param from since when
     * @param until when they were named no longer; null when they were to the end
     */
    public record Named(
            UUID personId, Instant from, @Nullable Instant until) {}
}
