package org.kith.offers.events;

import java.time.Instant;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.OrganisationJoined;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.offers.model.Offer;
import org.kith.offers.model.Organisation;
import org.kith.offers.model.Volunteer;

/** Puts what happened to offers into the words of the contracts: ids, kinds, areas, levels and days, never who. */
public final class OfferEvents {
    private OfferEvents() {}

    /** An offer waits for checks. */
    public static OfferInChecks inChecks(Offer offer, Instant at) {
        return new OfferInChecks(
                offer.id(),
                offer.volunteerId(),
                offer.organisationId(),
                offer.kind().code(),
                offer.area(),
                offer.zone(),
                offer.terms().radiusMetres(),
                offer.level(),
                offer.terms().gender(),
                offer.terms().ages(),
                offer.terms().slots(),
                offer.terms().languages(),
                offer.terms().capacity(),
                offer.checksValidUntil(),
                offer.missingSaid(),
                at);
    }

    /** An offer may be matched. */
    public static OfferOpened opened(Offer offer, Instant at) {
        return new OfferOpened(
                offer.id(),
                offer.volunteerId(),
                offer.organisationId(),
                offer.kind().code(),
                offer.area(),
                offer.zone(),
                offer.terms().radiusMetres(),
                offer.level(),
                offer.terms().gender(),
                offer.terms().ages(),
                offer.terms().slots(),
                offer.terms().languages(),
                offer.terms().capacity(),
                offer.checksValidUntil(),
                at);
    }

    /** An open offer is not what it was. */
    public static OfferChanged changed(Offer offer, Instant at) {
        return new OfferChanged(
                offer.id(),
                offer.volunteerId(),
                offer.organisationId(),
                offer.kind().code(),
                offer.area(),
                offer.zone(),
                offer.terms().radiusMetres(),
                offer.level(),
                offer.terms().gender(),
                offer.terms().ages(),
                offer.terms().slots(),
                offer.terms().languages(),
                offer.terms().capacity(),
                offer.checksValidUntil(),
                at);
    }

    /** An offer may not be matched for now. */
    public static OfferPaused paused(Offer offer, Instant at) {
        return new OfferPaused(offer.id(), offer.volunteerId(), offer.kind().code(), offer.zone(), offer.reason(), at);
    }

    /** An offer is over. */
    public static OfferWithdrawn withdrawn(Offer offer, Instant at) {
        return new OfferWithdrawn(
                offer.id(), offer.volunteerId(), offer.kind().code(), offer.zone(), offer.reason(), at);
    }

    /** A volunteer's level changed. */
    public static SuitabilityChanged suitabilityChanged(Volunteer volunteer, Instant at) {
        return new SuitabilityChanged(volunteer.id(), volunteer.level(), volunteer.validUntil(), at);
    }

    /** An organisation is part of the network. */
    public static OrganisationJoined joined(Organisation organisation) {
        return new OrganisationJoined(organisation.id(), organisation.kind(), organisation.joinedAt());
    }
}
