package org.kith.gateway.portal.referrals;

import java.util.Set;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;

/**
 * A need that matching was not told of although its own referral does not stand in the way: a volunteer comes to the child, and another
 * record of the child is at high risk. Who may not know of that record is not told why.
 */
final class WaitingNeed {
    private static final Set<String> WAITING = Set.of("open", "suggested");
    private static final String MATCH = "match";

    private WaitingNeed() {}

    /** Whether a need of the referral may wait so; what the family agrees to is not looked at yet. */
    static boolean isAny(Referrals.Referral referral) {
        return referral.family() != null && referral.needs().stream().anyMatch(need -> waits(need, referral));
    }

    /** Whether the need waits so. */
    static boolean is(Referrals.NeedPart need, ReferralReader.Overview overview) {
        return waits(need, overview.referral()) && isAgreed(need, overview);
    }

    private static boolean waits(Referrals.NeedPart need, Referrals.Referral referral) {
        return "open".equals(referral.state())
                && !"high".equals(referral.riskBand())
                && WAITING.contains(need.state())
                && need.openedAt() == null;
    }

    /** Whether help from a neighbour is agreed to for the child of the need, or for all where it is not known for each. */
    static boolean isAgreed(Referrals.NeedPart need, ReferralReader.Overview overview) {
        Families.AgreementRecord record = overview.agreement().value();
        if (record == null || record.children().isEmpty()) {
            Referrals.Family family = overview.referral().family();
            return family != null
                    && family.agreement() != null
                    && family.agreement().covers(MATCH);
        }
        return record.children().stream()
                .filter(child -> child.childId().equals(need.childId()))
                .flatMap(child -> child.purposes().stream())
                .anyMatch(one -> MATCH.equals(one.purpose()) && one.inForce());
    }
}
