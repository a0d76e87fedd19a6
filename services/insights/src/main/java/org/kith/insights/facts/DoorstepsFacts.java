package org.kith.insights.facts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kith.contracts.doorsteps.ConcernHeard;
import org.kith.contracts.doorsteps.ConcernTaken;
import org.kith.contracts.doorsteps.DoNotKnockSet;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.contracts.doorsteps.WalkEnded;
import org.kith.kit.inbox.EventHandler;

/** What link workers log becomes facts. */
class DoorstepsFacts {
    private final FactBatch batch;

    DoorstepsFacts(FactBatch batch) {
        this.batch = batch;
    }

    @Produces
    @Singleton
    EventHandler<WalkEnded> walkEnded() {
        return new FactHandler<>(
                WalkEnded.class,
                (e, info) -> Fact.step(WalkEnded.class, e.walkId(), info.sequence(), e.zone(), e.endedAt())
                        .amount(e.knocks()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<KnockLogged> knockLogged() {
        return new FactHandler<>(
                KnockLogged.class,
                (e, info) -> Fact.once(KnockLogged.class, e.knockId(), e.zone(), e.at())
                        .of(e.walkId())
                        .state(e.outcome())
                        .flag(e.answered()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<DoorstepOfferLogged> offerHeard() {
        return new FactHandler<>(
                DoorstepOfferLogged.class,
                (e, info) -> Fact.once(DoorstepOfferLogged.class, e.offerId(), e.zone(), e.at())
                        .of(e.knockId())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<DoorstepNeedLogged> needHeard() {
        return new FactHandler<>(
                DoorstepNeedLogged.class,
                (e, info) -> Fact.once(DoorstepNeedLogged.class, e.needId(), e.zone(), e.at())
                        .of(e.knockId())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<ConcernTaken> concernTaken() {
        return new FactHandler<>(
                ConcernTaken.class, (e, info) -> Fact.once(ConcernTaken.class, e.concernId(), e.zone(), e.at()), batch);
    }

    @Produces
    @Singleton
    EventHandler<ConcernHeard> concernHeard() {
        return new FactHandler<>(
                ConcernHeard.class, (e, info) -> Fact.once(ConcernHeard.class, e.concernId(), e.zone(), e.at()), batch);
    }

    @Produces
    @Singleton
    EventHandler<DoNotKnockSet> doNotKnockSet() {
        return new FactHandler<>(
                DoNotKnockSet.class,
                (e, info) -> Fact.step(DoNotKnockSet.class, e.doorId(), info.sequence(), e.zone(), info.time()),
                batch);
    }
}
