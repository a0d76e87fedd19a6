package org.kith.referrals.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a withdrawal of consent stopped.
 *
 * @param familyId the family
 * @param withdrawnAt when it was withdrawn, the first time
 * @param recipientIds organisations that lost access and were told
 * @param referralIds referrals concerned
 * @param needIds needs taken from matching
 */
public record WithdrawalView(
        UUID familyId, Instant withdrawnAt, List<UUID> recipientIds, List<UUID> referralIds, List<UUID> needIds) {}
