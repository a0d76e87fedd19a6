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
    private static final String NOT_ASKED = "not-asked";

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

    /** Whether nobody has asked about help from a neighbour for the child of the need. */
    private static boolean isUnasked(Referrals.NeedPart need, ReferralReader.Overview overview) {
        Families.AgreementRecord record = overview.agreement().value();
        return record != null
                && record.children().stream()
                        .filter(child -> child.childId().equals(need.childId()))
                        .flatMap(child -> child.purposes().stream())
                        .anyMatch(one -> MATCH.equals(one.purpose()) && NOT_ASKED.equals(one.standing()));
    }

    /** Key of what is said of a need without the family's yes: that nobody has asked yet is another thing than a no. */
    static String whyNotAgreed(Referrals.NeedPart need, ReferralReader.Overview overview) {
        String key = isUnasked(need, overview) ? "referral.not-asked-to-match" : "referral.not-agreed-to-match";
        return overview.referral().children().size() > 1 ? key + ".child" : key;
    }

    /** Whether a need of the referral waits for somebody to ask the family, and is not kept from help by anything else. */
    static boolean isAnyUnasked(ReferralReader.Overview overview) {
        Referrals.Referral referral = overview.referral();
        return !"decided".equals(referral.state())
                && !"high".equals(referral.riskBand())
                && referral.needs().stream()
                        .anyMatch(need -> WAITING.contains(need.state()) && isUnasked(need, overview));
    }
}
