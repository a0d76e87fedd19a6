package org.kith.referrals.agreement;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.openapi.CodeOf;

/**
 * What a withdrawal ended. All but id and time, and the id where only a referral was known, is null for somebody who may not see the family, because it is restricted to
 * others: it ended all the same.
 *
 * @param familyId the family; null for somebody who knows only a referral that they do not see
 * @param withdrawnAt when it was recorded
 * @param purposes what was in force and is no longer
 * @param recipientIds organisations that lost access to the family
 * @param referralIds referrals of the family; they stay open until a person closes them
 * @param needIds needs that ended
 */
public record WithdrawalView(
        @Nullable UUID familyId,
        Instant withdrawnAt,
        @Nullable @CodeOf(Purpose.class) List<String> purposes,

        @Nullable List<UUID> recipientIds,
        @Nullable List<UUID> referralIds,
        @Nullable List<UUID> needIds) {

    static WithdrawalView ofRestricted(UUID familyId, Instant at) {
        return new WithdrawalView(familyId, at, null, null, null, null);
    }
}
