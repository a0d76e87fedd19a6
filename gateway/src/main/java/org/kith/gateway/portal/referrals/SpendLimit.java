package org.kith.gateway.portal.referrals;

import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Spends;
import org.kith.gateway.portal.words.Words;

/**
 * What the user may spend for a referral, as its page says it before anything is typed.
 *
 * @param open whether a payment can be recorded
 * @param text how much, or why none; empty when the user spends nothing for it
 */
public record SpendLimit(boolean open, String text) {
    /** Says beside the amount that was typed when it is more than may be spent; what is not known the service says. */
    static void hold(Part<Spends> spends, Sending sending) {
        Spends.Allowance may = spends.map(Spends::allowance).value();
        if (may != null) {
            sending.atMost("pounds", may.leftPence(), may.leftPence() < 1 ? "none-left" : "over-limit");
        }
    }

    static SpendLimit of(Part<Spends> spends, Words words) {
        if (spends.value() == null) {
            // Without an answer the service says it when the payment is recorded.
            return new SpendLimit(true, words.t("referral.text.payment-intro"));
        }
        Spends.Allowance may = spends.value().allowance();
        if (may == null) {
            return new SpendLimit(false, "");
        }
        String days = words.number(may.days());
        if (may.leftPence() < 1) {
            return new SpendLimit(
                    false, words.t("referral.text.payment-none", words.pounds(may.perReferralPence()), days));
        }
        return new SpendLimit(
                true,
                words.t(
                        "referral.text.payment-limit",
                        words.pounds(may.perSpendPence()),
                        words.pounds(may.perReferralPence()),
                        days,
                        words.pounds(may.leftPence())));
    }
}
