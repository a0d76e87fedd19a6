package org.kith.matching.heard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kith.contracts.offers.OfferChanged;
import org.kith.contracts.offers.OfferInChecks;
import org.kith.contracts.offers.OfferOpened;
import org.kith.contracts.offers.OfferPaused;
import org.kith.contracts.offers.OfferWithdrawn;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.matching.engine.Nudge;
import org.kith.matching.matches.Endings;
import org.kith.matching.model.MatchStore;
import org.kith.matching.model.Needs;
import org.kith.matching.model.Offer;
import org.kith.matching.model.Offers;
import org.kith.matching.model.Volunteers;
import org.kith.places.GridPoint;
import org.kith.places.Place;

/** Keeps the offers as the offers service tells of them. */
@ApplicationScoped
class HeardOffers {
    private static final String NOT_SUITABLE = "not-suitable";

    private final Needs needs;
    private final Offers offers;
    private final Volunteers volunteers;
    private final MatchStore matches;
    private final Endings endings;
    private final Doubts doubts;
    private final Place place;
    private final Nudge nudge;
    private final Clock clock;

    HeardOffers(
            Needs needs,
            Offers offers,
            Volunteers volunteers,
            MatchStore matches,
            Endings endings,
            Doubts doubts,
            Place place,
            Nudge nudge,
            Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.volunteers = volunteers;
        this.matches = matches;
        this.endings = endings;
        this.doubts = doubts;
        this.place = place;
        this.nudge = nudge;
        this.clock = clock;
    }

    /** Kept so that "why not" can name what is missing; the engine never sees it. */
    void inChecks(OfferInChecks said) {
        OfferChanged terms = new OfferChanged(
                said.offerId(),
                said.volunteerId(),
                said.organisationId(),
                said.kind(),
                said.area(),
                said.zone(),
                said.radiusMetres(),
                said.level(),
                said.gender(),
                said.ages(),
                said.slots(),
                said.languages(),
                said.capacity(),
                said.checksValidUntil(),
                said.at());
        GridPoint home = UnknownArea.require(place, said.area());
        volunteers.lock(said.volunteerId());
        offers.lock(said.offerId())
                .ifPresentOrElse(
                        offer -> offer.inChecks(terms, said.missing(), home),
                        () -> offers.persistAndFlush(Offer.heardInChecks(terms, said.missing(), home)));
        nudge.afterCommit();
    }

    /** Locks the volunteers and offers of many events with one question each. */
    <T> void expect(List<T> said, Function<T, UUID> offer, Function<T, UUID> volunteer) {
        volunteers.lockAll(said.stream().map(volunteer).collect(Collectors.toSet()));
        offers.lockAll(said.stream().map(offer).collect(Collectors.toSet()));
    }

    void opened(OfferOpened said) {
        changed(new OfferChanged(
                said.offerId(),
                said.volunteerId(),
                said.organisationId(),
                said.kind(),
                said.area(),
                said.zone(),
                said.radiusMetres(),
                said.level(),
                said.gender(),
                said.ages(),
                said.slots(),
                said.languages(),
                said.capacity(),
                said.checksValidUntil(),
                said.at()));
    }

    void changed(OfferChanged said) {
        GridPoint home = UnknownArea.require(place, said.area());
        volunteers.lock(said.volunteerId());
        offers.lock(said.offerId())
                .ifPresentOrElse(
                        offer -> offer.open(said, home), () -> offers.persistAndFlush(Offer.heard(said, home)));
        nudge.afterCommit();
    }

    void paused(OfferPaused said) {
        offers.lock(said.offerId()).ifPresent(Offer::pause);
        doubts.offerStopped(said.offerId(), said.volunteerId(), said.reason());
        nudge.afterCommit();
    }

    /**
     * Who is asked about a pair that can not be any more is told no at once. A proposal that is under way holds the offer:
     * it is looked for when the offer is ours, and none comes after. Its need is the one that is locked after its offer.
     */
    void withdrawn(OfferWithdrawn said) {
        matches.needsHeldBy(said.offerId()).forEach(needs::lock);
        offers.lock(said.offerId()).ifPresent(Offer::withdraw);
        matches.proposedOf(said.offerId())
                .forEach(match -> endings.declineWithoutNo(match, "volunteer", "offer-withdrawn", clock.instant()));
        if (said.reason().equals(NOT_SUITABLE)) {
            matches.agreedOfOffer(said.offerId()).forEach(match -> endings.end(match, NOT_SUITABLE, clock.instant()));
        }
        doubts.offerStopped(said.offerId(), said.volunteerId(), said.reason());
        nudge.afterCommit();
    }

    void suitability(SuitabilityChanged said) {
        volunteers.lock(said.volunteerId()).cleared(said.level(), said.validUntil(), said.at());
        offers.touchOf(said.volunteerId());
        doubts.cleared(said);
        nudge.afterCommit();
    }
}
