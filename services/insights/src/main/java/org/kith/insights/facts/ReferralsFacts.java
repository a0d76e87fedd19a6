package org.kith.insights.facts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kith.contracts.referrals.ConcernAcknowledged;
import org.kith.contracts.referrals.ConcernRaised;
import org.kith.contracts.referrals.ConsentWithdrawn;
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
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.contracts.referrals.SpendMade;
import org.kith.kit.inbox.EventHandler;

/** What becomes of referrals, needs and concerns becomes facts. */
class ReferralsFacts {
    private final FactBatch batch;

    ReferralsFacts(FactBatch batch) {
        this.batch = batch;
    }

    @Produces
    @Singleton
    EventHandler<ReferralReceived> received() {
        return new FactHandler<>(
                ReferralReceived.class,
                (e, info) -> Fact.once(ReferralReceived.class, e.referralId(), e.zone(), e.at())
                        .state(e.riskBand())
                        .flag(e.repeat())
                        .amount(e.needs()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ReferralAcknowledged> acknowledged() {
        return new FactHandler<>(
                ReferralAcknowledged.class,
                (e, info) -> Fact.step(ReferralAcknowledged.class, e.referralId(), info.sequence(), e.zone(), e.at())
                        .secondsSince(e.receivedAt()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ReferralDecided> decided() {
        return new FactHandler<>(
                ReferralDecided.class,
                (e, info) -> Fact.step(ReferralDecided.class, e.referralId(), info.sequence(), e.zone(), e.at())
                        .state(e.decision())
                        .flag(e.metFamily())
                        .secondsSince(e.receivedAt()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ReferralAmended> amended() {
        return new FactHandler<>(
                ReferralAmended.class,
                (e, info) -> Fact.step(ReferralAmended.class, e.referralId(), info.sequence(), e.zone(), e.at()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ReferralClosed> closed() {
        return new FactHandler<>(
                ReferralClosed.class,
                (e, info) -> Fact.step(ReferralClosed.class, e.referralId(), info.sequence(), e.zone(), e.at())
                        .state(e.outcome()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ReferralReopened> reopened() {
        return new FactHandler<>(
                ReferralReopened.class,
                (e, info) -> Fact.step(ReferralReopened.class, e.referralId(), info.sequence(), e.zone(), e.at()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ReferralWithdrawn> withdrawn() {
        return new FactHandler<>(
                ReferralWithdrawn.class,
                (e, info) -> Fact.step(ReferralWithdrawn.class, e.referralId(), info.sequence(), e.zone(), e.at()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<NeedOpened> needOpened() {
        return new FactHandler<>(
                NeedOpened.class,
                (e, info) -> Fact.step(NeedOpened.class, e.needId(), info.sequence(), e.zone(), e.at())
                        .of(e.referralId())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<NeedMet> needMet() {
        return new FactHandler<>(
                NeedMet.class,
                (e, info) -> Fact.once(NeedMet.class, e.needId(), e.zone(), e.at())
                        .of(e.referralId())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<NeedNotMet> needNotMet() {
        return new FactHandler<>(
                NeedNotMet.class,
                (e, info) -> Fact.step(NeedNotMet.class, e.needId(), info.sequence(), e.zone(), e.at())
                        .of(e.referralId())
                        .state(e.reason()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ConsentWithdrawn> consentWithdrawn() {
        return new FactHandler<>(
                ConsentWithdrawn.class,
                (e, info) -> Fact.step(ConsentWithdrawn.class, e.familyId(), info.sequence(), e.zone(), e.at())
                        .amount(e.needIds().size()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<SharingDecided> sharingDecided() {
        return new FactHandler<>(
                SharingDecided.class,
                (e, info) -> Fact.once(SharingDecided.class, e.decisionId(), null, e.at())
                        .flag(e.shared()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<SharingEnded> sharingEnded() {
        return new FactHandler<>(
                SharingEnded.class, (e, info) -> Fact.once(SharingEnded.class, e.decisionId(), null, e.at()), batch);
    }

    @Produces
    @Singleton
    EventHandler<ConcernRaised> concernRaised() {
        return new FactHandler<>(
                ConcernRaised.class,
                (e, info) -> Fact.once(ConcernRaised.class, e.concernId(), e.zone(), e.at())
                        .state(e.source()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ConcernAcknowledged> concernAcknowledged() {
        return new FactHandler<>(
                ConcernAcknowledged.class,
                (e, info) -> Fact.once(ConcernAcknowledged.class, e.concernId(), e.zone(), e.at())
                        .secondsSince(e.raisedAt()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<SpendMade> spendMade() {
        return new FactHandler<>(
                SpendMade.class,
                (e, info) -> Fact.once(SpendMade.class, e.spendId(), e.zone(), e.at())
                        .of(e.referralId())
                        .amount(e.pence()),
                batch);
    }
}
