package org.kith.gateway.portal.referrals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/** A referral in short: who sent and received it, what was decided and when, and where it stands. */
final class ReferralFacts {
    private static final String HIGH_RISK = "high-risk";

    private ReferralFacts() {}

    static List<Fact> of(
            ReferralReader.Overview overview,
            String homeCouncil,
            OwnOrganisation own,
            Organisations organisations,
            Words words) {
        Referrals.Referral referral = overview.referral();
        Facts facts = new Facts(words)
                .add("fact.risk", words.code("risk", referral.riskBand()))
                .add("referral.from", organisations.name(words, referral.senderId()))
                .add("referral.to", organisations.name(words, referral.receiverId()))
                .add("referral.home-council", homeCouncil);
        SharedWithUs.add(facts, overview, own.ids(), organisations, words);
        facts.add("referral.received", words.times().moment(referral.receivedAt()))
                .add("fact.acknowledged", words.times().moment(referral.acknowledgedAt()))
                .add(
                        "referral.due",
                        ReferralWaits.isDecisionDue(overview) ? words.times().due(referral.dueAt()) : "")
                .add(
                        "referral.decision",
                        AgreementEnded.isUndecidable(overview) ? words.t("referral.decision.nobody") : "");
        if (referral.decision() != null) {
            facts.add(
                            "referral.decision",
                            words.code("decision", referral.decision().decision()))
                    .add(
                            "referral.decided",
                            words.times().moment(referral.decision().at()))
                    .add("fact.why", referral.decision().reason())
                    .yesNo("referral.met-family", referral.decision().metFamily());
        }
        return facts.add("referral.duty-why", referral.onDutyList() ? onDuty(referral, words) : "")
                .add(
                        "fact.to-be-seen",
                        referral.duty() == null
                                ? ""
                                : words.times().due(referral.duty().dueAt()))
                .add("fact.child-seen", words.times().moment(referral.childSeenAt()))
                .add("fact.closed", words.times().moment(referral.closedAt()))
                .add("fact.outcome", words.code("closure", referral.closure()))
                .add("referral.closed-before", closedBefore(referral, words))
                .add("referral.reopened", reopened(referral, own.user(), organisations, words))
                .add("referral.withdrawn", words.times().moment(referral.withdrawnAt()))
                .add("referral.repeat", referral.repeat() ? words.t("referral.repeat.yes") : "")
                .list();
    }

    /** Why the duty team has it; a risk that was lowered since is not said to be high. */
    private static String onDuty(Referrals.Referral referral, Words words) {
        String why = referral.duty().reason();
        return HIGH_RISK.equals(why) && !"high".equals(referral.riskBand())
                ? words.t("duty.was-high-risk", words.code("risk", referral.riskBand()))
                : words.code("duty.why", why);
    }

    /** How and when it was closed each time before it was reopened, oldest first. */
    private static String closedBefore(Referrals.Referral referral, Words words) {
        return referral.earlierEpisodes().stream()
                .map(one -> words.t(
                        "referral.closed-before.how",
                        words.times().moment(one.closedAt()),
                        words.code("closure", one.closure())))
                .collect(Collectors.joining("\n"));
    }

    /** When, by whom of the receiver, and which time of being open it is; the API names accounts, not people. */
    private static String reopened(Referrals.Referral referral, UUID user, Organisations organisations, Words words) {
        return referral.reopenedAt() == null
                ? ""
                : words.t(
                        "referral.reopened.how",
                        words.times().moment(referral.reopenedAt()),
                        referral.reopenedBy() == null ? "" : Names.account(words, referral.reopenedBy(), user),
                        organisations.name(words, referral.receiverId()),
                        words.number(referral.episode()));
    }
}
