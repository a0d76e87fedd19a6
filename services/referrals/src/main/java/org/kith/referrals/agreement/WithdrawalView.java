package org.kith.referrals.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.openapi.CodeOf;

/**
 * What a withdrawal ended.
 *
 * @param familyId the family
 * @param withdrawnAt when it was recorded
 * @param purposes what was in force and is no longer
 * @param recipientIds organisations that lost access to the family
 * @param referralIds referrals of the family; they stay open until a person closes them
 * @param needIds needs that ended
 */
public record WithdrawalView(
        UUID familyId,
        Instant withdrawnAt,
        @CodeOf(Purpose.class) List<String> purposes,

        List<UUID> recipientIds,
        List<UUID> referralIds,
        List<UUID> needIds) {}
