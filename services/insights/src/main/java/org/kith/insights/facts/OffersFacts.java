package org.kith.insights.facts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.OrganisationJoined;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.kit.inbox.EventHandler;

/** What becomes of offers and organisations becomes facts. */
class OffersFacts {
    private final FactBatch batch;

    OffersFacts(FactBatch batch) {
        this.batch = batch;
    }

    @Produces
    @Singleton
    EventHandler<OrganisationJoined> organisationJoined() {
        return new FactHandler<>(
                OrganisationJoined.class,
                (e, info) -> Fact.once(OrganisationJoined.class, e.organisationId(), null, e.at())
                        .state(e.organisationKind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<OfferInChecks> offerInChecks() {
        return new FactHandler<>(
                OfferInChecks.class,
                (e, info) -> Fact.step(OfferInChecks.class, e.offerId(), info.sequence(), e.zone(), e.at())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<OfferOpened> offerOpened() {
        return new FactHandler<>(
                OfferOpened.class,
                (e, info) -> Fact.step(OfferOpened.class, e.offerId(), info.sequence(), e.zone(), e.at())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<OfferChanged> offerChanged() {
        return new FactHandler<>(
                OfferChanged.class,
                (e, info) -> Fact.step(OfferChanged.class, e.offerId(), info.sequence(), e.zone(), e.at())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<OfferPaused> offerPaused() {
        return new FactHandler<>(
                OfferPaused.class,
                (e, info) -> Fact.step(OfferPaused.class, e.offerId(), info.sequence(), e.zone(), e.at())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<OfferWithdrawn> offerWithdrawn() {
        return new FactHandler<>(
                OfferWithdrawn.class,
                (e, info) -> Fact.step(OfferWithdrawn.class, e.offerId(), info.sequence(), e.zone(), e.at())
                        .state(e.kind()),
                batch);
    }

    @Produces
    @Singleton
    EventHandler<SuitabilityChanged> suitabilityChanged() {
        return new FactHandler<>(
                SuitabilityChanged.class,
                (e, info) -> Fact.step(SuitabilityChanged.class, e.volunteerId(), info.sequence(), null, e.at())
                        .amount(e.level()),
                batch);
    }
}
