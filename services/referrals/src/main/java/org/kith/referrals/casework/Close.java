package org.kith.referrals.casework;

import jakarta.validation.constraints.NotBlank;

/**
 * How a referral ends.
 *
 * @param outcome helped, help-declined, no-capacity, not-appropriate, moved, assessed-only or no-longer-needed
 */
public record Close(@NotBlank String outcome) {}
