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
    static List<String> ofReferral(ReferralReader.Overview overview, Organisations organisations, Words words) {
        Referrals.Referral referral = overview.referral();
        if (!isEnded(referral.family())) {
            return List.of();
        }
        List<String> said = begin(referral.family(), words);
        if (referral.closedAt() == null && referral.withdrawnAt() == null) {
            String goesOn = goesOn(referral, overview, organisations, words);
            if (!goesOn.isEmpty()) {
                said.add(goesOn);
            }
            said.add(confirm(referral.family(), organisations, words));
        }
        return said;
    }

    /** Of the family as a whole; empty when nothing ended. */
    static List<String> ofFamily(Referrals.Family family, Organisations organisations, Words words) {
        if (!isEnded(family)) {
            return List.of();
        }
        List<String> said = begin(family, words);
        said.add(words.t("agreement-ended.each-referral"));
        said.add(confirm(family, organisations, words));
        return said;
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

    private static String confirm(Referrals.Family family, Organisations organisations, Words words) {
        return words.t("agreement-ended.confirm", organisations.name(words, family.organisationId()));
    }
}
