package org.kith.referrals.spends;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A spend.
 *
 * @param id id
 * @param referralId the referral
 * @param what code of what was bought
 * @param pence amount in pence
 * @param note why; null when there is none, and when another organisation wrote it and notes are not shared
 * @param organisationId organisation of who spent
 * @param by who spent
 * @param role in which role, whose limit held
 * @param at when
 */
public record SpendView(
        UUID id,
        UUID referralId,
        String what,
        int pence,
        @Nullable String note,
        UUID organisationId,
        UUID by,
        String role,
        Instant at) {}
