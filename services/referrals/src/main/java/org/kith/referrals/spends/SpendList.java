package org.kith.referrals.spends;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What was spent on a referral, and what the caller may still spend.
 *
 * @param items oldest first
 * @param next null: all are on one page
 * @param allowance what the caller may spend on it now; null when they spend nothing on it, or it has ended
 */
public record SpendList(
        List<SpendView> items,
        @Nullable String next,
        @Nullable SpendAllowance allowance) {}
