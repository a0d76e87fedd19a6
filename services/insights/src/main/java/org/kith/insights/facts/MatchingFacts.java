package org.kith.insights.facts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kith.contracts.matching.CapacityGivenBack;
import org.kith.contracts.matching.CapacityTaken;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.contracts.matching.MatchProposed;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.kit.inbox.EventHandler;

/** What becomes of matches becomes facts. */
class MatchingFacts {
    private final FactBatch batch;

    MatchingFacts(FactBatch batch) {
        this.batch = batch;
    }

    @Produces
    @Singleton
    EventHandler<MatchSuggested> suggested() {
        return new FactHandler<>(
                MatchSuggested.class,
                (e, info) -> Fact.step(MatchSuggested.class, e.needId(), info.sequence(), e.zone(), e.at())
                        .of(e.referralId())
                        .amount(e.offers()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<NothingFound> nothingFound() {
        return new FactHandler<>(
                NothingFound.class,
                (e, info) -> Fact.step(NothingFound.class, e.needId(), info.sequence(), e.zone(), e.at())
                        .of(e.referralId())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<MatchProposed> proposed() {
        return new FactHandler<>(
                MatchProposed.class,
                (e, info) -> Fact.once(MatchProposed.class, e.matchId(), e.zone(), e.at())
                        .of(e.needId()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<MatchAgreed> agreed() {
        return new FactHandler<>(
                MatchAgreed.class,
                (e, info) -> Fact.once(MatchAgreed.class, e.matchId(), e.zone(), e.at())
                        .of(e.needId())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<MatchDeclined> declined() {
        return new FactHandler<>(
                MatchDeclined.class,
                (e, info) -> Fact.once(MatchDeclined.class, e.matchId(), e.zone(), e.at())
                        .of(e.needId())
                        .state(e.by()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<MatchFlagged> doubted() {
        return new FactHandler<>(
                MatchFlagged.class,
                (e, info) -> Fact.step(MatchFlagged.class, e.matchId(), info.sequence(), e.zone(), e.at())
                        .of(e.needId())
                        .state(e.reason()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<MatchEnded> ended() {
        return new FactHandler<>(
                MatchEnded.class,
                (e, info) -> Fact.once(MatchEnded.class, e.matchId(), e.zone(), e.at())
                        .of(e.needId())
                        .state(e.reason()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<CapacityTaken> capacityTaken() {
        return new FactHandler<>(
                CapacityTaken.class,
                (e, info) -> Fact.step(CapacityTaken.class, e.offerId(), info.sequence(), null, e.at())
                        .of(e.matchId())
                        .amount(e.left()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<CapacityGivenBack> capacityGivenBack() {
        return new FactHandler<>(
                CapacityGivenBack.class,
                (e, info) -> Fact.step(CapacityGivenBack.class, e.offerId(), info.sequence(), null, e.at())
                        .of(e.matchId())
                        .amount(e.left()),
                batch);
    }
}
