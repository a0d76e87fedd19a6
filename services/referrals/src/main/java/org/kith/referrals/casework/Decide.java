package org.kith.referrals.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.kith.kit.http.PlainText;

/**
 * A decision about a referral.
 *
 * @param decision accept, signpost, step-up or decline
 * @param reason why; needed for everything but accept
 * @param metFamily whether the decider has met the family
 * @param waitReason code of why it waited; may be left out
 */
public record Decide(
        @NotBlank String decision,
        @PlainText(max = 1000) String reason,
        @NotNull Boolean metFamily,
        String waitReason) {}
