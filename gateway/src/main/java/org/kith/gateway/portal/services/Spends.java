package org.kith.gateway.portal.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * What was spent for a referral.
 *
 * @param items oldest first
 * @param allowance what the user may still spend for it; null when they spend nothing for it, or it is over
 */
public record Spends(List<Spend> items, @Nullable Allowance allowance) {
    /** A list that was left out is empty. */
    public Spends {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Money that was spent. */
    public record Spend(String what, int pence, @Nullable String note, Instant at) {}

    /** What may be spent at once and in so many days, and what of that is left now. */
    public record Allowance(int perSpendPence, int perReferralPence, int days, int leftPence) {}

    /** Money to spend. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewSpend(String what, Integer pence, String note) {}
}
