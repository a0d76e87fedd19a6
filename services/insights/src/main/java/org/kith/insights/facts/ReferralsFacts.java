package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import org.kith.contracts.referrals.AgreementWithdrawn;
import org.kith.contracts.referrals.ChildSeen;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.contracts.referrals.ConcernClosed;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralAcknowledged;
import org.kith.contracts.referrals.ReferralAmended;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.contracts.referrals.ReferralDecided;
import org.kith.contracts.referrals.ReferralReceived;
import org.kith.contracts.referrals.ReferralReopened;
import org.kith.contracts.referrals.ReferralWithdrawn;
import org.kith.contracts.referrals.RiskChanged;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.contracts.referrals.SpendMade;
import org.kith.kit.inbox.EventInfo;

/** What becomes of referrals, needs and concerns becomes facts. */
@ApplicationScoped
public class ReferralsFacts {
    private final FactBatch batch;

    ReferralsFacts(FactBatch batch) {
        this.batch = batch;
    }

    public void received(ReferralReceived e) {
        batch.add(
                Fact.once(ReferralReceived.class, e.referralId(), e.zone(), e.at())
                        .state(e.riskBand())
                        .flag(e.repeat())
                        .amount(e.needs()),
                Link.ofReferral(e.referralId())
                        .organisation(e.receiverId())
                        .otherOrganisation(e.senderId())
                        .family(e.familyId())
                        .area(e.area())
                        .origin(e.source()));
    }

    public void acknowledged(ReferralAcknowledged e, EventInfo info) {
        batch.add(
                Fact.step(ReferralAcknowledged.class, e.referralId(), info.sequence(), e.zone(), e.at())
                        .secondsSince(e.receivedAt()),
                Link.ofReferral(e.referralId()));
    }

    public void decided(ReferralDecided e, EventInfo info) {
        batch.add(
                Fact.step(ReferralDecided.class, e.referralId(), info.sequence(), e.zone(), e.at())
                        .person(e.decidedBy())
                        .state(e.decision())
                        .flag(e.metFamily())
                        .secondsSince(e.receivedAt()),
                Link.ofReferral(e.referralId()).family(e.familyId()));
    }

    public void amended(ReferralAmended e, EventInfo info) {
        batch.add(
                Fact.step(ReferralAmended.class, e.referralId(), info.sequence(), e.zone(), e.at()),
                Link.ofReferral(e.referralId()));
    }

    public void closed(ReferralClosed e, EventInfo info) {
        batch.add(
                Fact.step(ReferralClosed.class, e.referralId(), info.sequence(), e.zone(), e.at())
                        .state(e.outcome()),
                Link.ofReferral(e.referralId()).family(e.familyId()));
    }

    public void reopened(ReferralReopened e, EventInfo info) {
        batch.add(
                Fact.step(ReferralReopened.class, e.referralId(), info.sequence(), e.zone(), e.at()),
                Link.ofReferral(e.referralId()).family(e.familyId()));
    }

    public void withdrawn(ReferralWithdrawn e, EventInfo info) {
        batch.add(
                Fact.step(ReferralWithdrawn.class, e.referralId(), info.sequence(), e.zone(), e.at()),
                Link.ofReferral(e.referralId()).family(e.familyId()));
    }

    /** A need may be opened again, with another lead, by a family that has moved. */
    public void needOpened(NeedOpened e, EventInfo info) {
        batch.add(
                Fact.step(NeedOpened.class, e.needId(), info.sequence(), e.zone(), e.at())
                        .of(e.referralId())
                        .replaces(e.replaces())
                        .person(e.leadId())
                        .area(e.area()),
                Link.ofNeed(e.needId(), e.referralId()).kind(e.kind()),
                Link.ofReferral(e.referralId())
                        .organisation(e.receiverId())
                        .otherOrganisation(e.senderId())
                        .family(e.familyId()));
    }

    public void needMet(NeedMet e) {
        batch.add(
                Fact.once(NeedMet.class, e.needId(), e.zone(), e.at()).of(e.referralId()),
                Link.ofNeed(e.needId(), e.referralId()).kind(e.kind()));
    }

    public void needNotMet(NeedNotMet e, EventInfo info) {
        batch.add(
                Fact.step(NeedNotMet.class, e.needId(), info.sequence(), e.zone(), e.at())
                        .of(e.referralId())
                        .state(e.reason()),
                Link.ofNeed(e.needId(), e.referralId()).kind(e.kind()));
    }

    public void riskChanged(RiskChanged e, EventInfo info) {
        batch.add(Fact.step(RiskChanged.class, e.familyId(), info.sequence(), e.zone(), e.at())
                .family(e.familyId())
                .state(e.riskBand()));
    }

    public void familyHeld(FamilyHeld e, EventInfo info) {
        batch.add(Fact.step(FamilyHeld.class, e.familyId(), info.sequence(), e.zone(), e.at())
                .family(e.familyId()));
    }

    public void familyLifted(FamilyLifted e, EventInfo info) {
        batch.add(Fact.step(FamilyLifted.class, e.familyId(), info.sequence(), e.zone(), e.at())
                .family(e.familyId()));
    }

    public void childSeen(ChildSeen e, EventInfo info) {
        Fact fact = Fact.step(ChildSeen.class, e.referralId(), info.sequence(), e.zone(), e.at());
        batch.add(
                e.handedOverAt() == null ? fact : fact.secondsSince(e.handedOverAt()),
                Link.ofReferral(e.referralId()).family(e.familyId()));
    }

    public void agreementWithdrawn(AgreementWithdrawn e, EventInfo info) {
        batch.add(Fact.step(AgreementWithdrawn.class, e.familyId(), info.sequence(), e.zone(), e.at())
                .family(e.familyId())
                .amount(e.needIds().size()));
    }

    public void sharingDecided(SharingDecided e) {
        batch.add(Fact.once(SharingDecided.class, e.decisionId(), null, e.at())
                .otherOrganisation(e.withOrganisationId())
                .family(e.familyId())
                .flag(e.shared()));
    }

    public void sharingEnded(SharingEnded e) {
        batch.add(Fact.once(SharingEnded.class, e.decisionId(), null, e.at())
                .otherOrganisation(e.withOrganisationId())
                .family(e.familyId()));
    }

    public void concernRaised(ConcernRaised e) {
        batch.add(
                Fact.once(ConcernRaised.class, e.concernId(), e.zone(), e.at()).flag(e.immediateDanger()),
                Link.of(e.concernId()).person(e.raisedBy()).area(e.area()).origin(e.source()));
    }

    public void concernAcknowledged(ConcernAcknowledged e) {
        batch.add(
                Fact.once(ConcernAcknowledged.class, e.concernId(), e.zone(), e.at())
                        .secondsSince(e.raisedAt()),
                Link.of(e.concernId()).person(e.raisedBy()));
    }

    public void concernClosed(ConcernClosed e) {
        batch.add(
                Fact.once(ConcernClosed.class, e.concernId(), e.zone(), e.at())
                        .state(e.outcome())
                        .secondsSince(e.raisedAt()),
                Link.of(e.concernId()).person(e.raisedBy()));
    }

    public void spendMade(SpendMade e) {
        batch.add(
                Fact.once(SpendMade.class, e.spendId(), e.zone(), e.at())
                        .of(e.referralId())
                        .organisation(e.organisationId())
                        .amount(e.pence()),
                Link.ofReferral(e.referralId()).family(e.familyId()));
    }
}
