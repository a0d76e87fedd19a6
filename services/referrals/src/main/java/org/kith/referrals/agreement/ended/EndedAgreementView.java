package org.kith.referrals.agreement.ended;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.openapi.CodeOf;
import org.kith.referrals.agreement.Purpose;

/**
 * What ended because a family agrees to it no longer.
 *
 * @param id id
 * @param familyId the family
 * @param purposes what is agreed to for no child any more, or for sharing not for all; empty when only needs of one child ended
 * @param needs how many needs ended
 * @param recipients how many organisations lost access
 * @param organisationId organisation of the person who recorded it
 * @param recordedBy who recorded it
 * @param endedAt when it ended
 * @param dueAt by when the organisation whose family it is confirms it: one working day
 * @param overdue whether it was confirmed late, or is late
 * @param confirmedAt when it was confirmed, or null
 * @param confirmedBy who confirmed it, or null
 */
public record EndedAgreementView(
        UUID id,
        UUID familyId,
        @CodeOf(Purpose.class) List<String> purposes,
        int needs,
        int recipients,
        UUID organisationId,
        UUID recordedBy,
        Instant endedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant confirmedAt,
        @Nullable UUID confirmedBy) {}
