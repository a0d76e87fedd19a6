package org.kith.gateway.portal.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Words;

/** What it means that a family withdrew its agreement: what ended, what goes on, and who is to do what by when. */
final class AgreementEnded {
    private AgreementEnded() {}

    /** Whether the family withdrew something and agrees to nothing for all its children. */
    static boolean isEnded(Referrals.Family family) {
        return family != null
                && family.agreement() != null
                && family.agreement().withdrawnAt() != null
                && family.agreement().inForce().isEmpty();
    }

    /** Of a referral of the family; empty when nothing ended. */
    static List<String> ofReferral(
            ReferralReader.Overview overview, String confirms, Organisations organisations, Words words) {
        Referrals.Referral referral = overview.referral();
        if (!isEnded(referral.family())) {
            return List.of();
        }
        List<String> said = begin(referral.family(), words);
        if (referral.closedAt() == null && referral.withdrawnAt() == null) {
            String goesOn = goesOn(referral, overview, organisations, words);
            add(said, goesOn);
            add(said, confirms);
        }
        return said;
    }

    /** Whether the receiver can no longer decide about it, because it does not see it any more. */
    static boolean isUndecidable(ReferralReader.Overview overview) {
        Referrals.Referral referral = overview.referral();
        return isEnded(referral.family())
                && referral.decision() == null
                && referral.leadId() == null
                && !referral.onDutyList()
                && overview.sharing().value() != null
                && !sees(referral, overview.sharing().value());
    }

    /** Of the family as a whole; empty when nothing ended. */
    static List<String> ofFamily(Referrals.Family family, String confirms, Words words) {
        if (!isEnded(family)) {
            return List.of();
        }
        List<String> said = begin(family, words);
        said.add(words.t("agreement-ended.each-referral"));
        add(said, confirms);
        return said;
    }

    private static void add(List<String> said, String text) {
        if (!text.isEmpty()) {
            said.add(text);
        }
    }

    private static List<String> begin(Referrals.Family family, Words words) {
        List<String> said = new ArrayList<>();
        said.add(words.t(
                "agreement-ended.at", words.times().moment(family.agreement().withdrawnAt())));
        said.add(words.t("agreement-ended.what"));
        return said;
    }

    /** Who goes on with the referral; empty when it cannot be had whether its receiver still sees it. */
    private static String goesOn(
            Referrals.Referral referral, ReferralReader.Overview overview, Organisations organisations, Words words) {
        String receiver = organisations.name(words, referral.receiverId());
        boolean decided = referral.decision() != null;
        if (overview.sharing().value() == null) {
            return "";
        }
        if (sees(referral, overview.sharing().value())) {
            return decided
                    ? words.t("agreement-ended.receiver-goes-on", receiver)
                    : words.t(
                            "agreement-ended.receiver-decides",
                            receiver,
                            words.times().due(referral.dueAt()));
        }
        if (!decided && referral.onDutyList()) {
            return words.t("agreement-ended.duty-decides", receiver);
        }
        return referral.leadId() != null
                ? words.t("agreement-ended.lead-goes-on", receiver)
                : words.t(
                        "agreement-ended.nobody-goes-on",
                        receiver,
                        organisations.name(words, referral.family().organisationId()));
    }

    private static boolean sees(Referrals.Referral referral, List<Families.SharingDecision> sharing) {
        UUID receiver = referral.receiverId();
        return receiver.equals(referral.family().organisationId())
                || sharing.stream().anyMatch(one -> one.standing() && receiver.equals(one.withOrganisationId()));
    }
}
