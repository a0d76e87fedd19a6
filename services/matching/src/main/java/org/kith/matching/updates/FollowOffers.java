package org.kith.matching.updates;

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
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.KnownVolunteerRepository;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.OpenNeedRepository;
import org.kith.places.Place;
import org.kith.places.geometry.GridPoint;

/** Follows offers and volunteers of the offers service. */
@ApplicationScoped
public class FollowOffers {
    private static final String NOT_SUITABLE = "not-suitable";

    private final OpenNeedRepository needs;
    private final KnownOfferRepository offers;
    private final KnownVolunteerRepository volunteers;
    private final MatchRepository matches;
    private final MatchEndings endings;
    private final FlagForReview review;
    private final Place place;
    private final EngineWakeUp wakeUp;
    private final Clock clock;

    FollowOffers(
            OpenNeedRepository needs,
            KnownOfferRepository offers,
            KnownVolunteerRepository volunteers,
            MatchRepository matches,
            MatchEndings endings,
            FlagForReview review,
            Place place,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.volunteers = volunteers;
        this.matches = matches;
        this.endings = endings;
        this.review = review;
        this.place = place;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** Locks the volunteers and offers of a batch of events with one statement each. */
    public <T> void lockAll(List<T> batch, Function<T, UUID> offer, Function<T, UUID> volunteer) {
        volunteers.createAndLockAll(batch.stream().map(volunteer).collect(Collectors.toSet()));
        offers.findAllForUpdate(batch.stream().map(offer).collect(Collectors.toSet()));
    }

    /** Checks are missing. The offer is stored so that "why not" can name them; the engine does not see it. */
    public void inChecks(OfferInChecks event) {
        OfferChanged attributes = new OfferChanged(
                event.offerId(),
                event.volunteerId(),
                event.organisationId(),
                event.kind(),
                event.area(),
                event.zone(),
                event.radiusMetres(),
                event.level(),
                event.gender(),
                event.ages(),
                event.slots(),
                event.regular(),
                event.languages(),
                event.capacity(),
                event.checksValidUntil(),
                event.at());
        GridPoint home = UnknownArea.require(place, event.area());
        volunteers.findOrCreateForUpdate(event.volunteerId());
        offers.findForUpdate(event.offerId())
                .ifPresentOrElse(
                        offer -> offer.waitForChecks(attributes, event.missing(), home),
                        () -> offers.persistAndFlush(KnownOffer.waiting(attributes, event.missing(), home)));
        wakeUp.afterCommit();
    }

    /** An offer opened. */
    public void opened(OfferOpened event) {
        changed(new OfferChanged(
                event.offerId(),
                event.volunteerId(),
                event.organisationId(),
                event.kind(),
                event.area(),
                event.zone(),
                event.radiusMetres(),
                event.level(),
                event.gender(),
                event.ages(),
                event.slots(),
                event.regular(),
                event.languages(),
                event.capacity(),
                event.checksValidUntil(),
                event.at()));
    }

    /** An open offer changed. */
    public void changed(OfferChanged event) {
        GridPoint home = UnknownArea.require(place, event.area());
        volunteers.findOrCreateForUpdate(event.volunteerId());
        offers.findForUpdate(event.offerId())
                .ifPresentOrElse(
                        offer -> offer.open(event, home), () -> offers.persistAndFlush(KnownOffer.opened(event, home)));
        wakeUp.afterCommit();
    }

    /** An offer was paused. */
    public void paused(OfferPaused event) {
        offers.findForUpdate(event.offerId()).ifPresent(KnownOffer::pause);
        review.offerStopped(event.offerId(), event.volunteerId(), event.reason());
        wakeUp.afterCommit();
    }

    /**
     * An offer was withdrawn: its proposals are cancelled. A proposal in progress holds the lock of the offer, so proposals are
     * read after the offer is locked. Needs are locked before the offer; only the need of a proposal that was in progress is
     * locked after it.
     */
    public void withdrawn(OfferWithdrawn event) {
        matches.needsWithOngoingMatchOf(event.offerId()).forEach(needs::findForUpdate);
        offers.findForUpdate(event.offerId()).ifPresent(KnownOffer::withdraw);
        matches.proposedOf(event.offerId())
                .forEach(
                        match -> endings.cancelProposal(match, Decliner.VOLUNTEER, "offer-withdrawn", clock.instant()));
        if (event.reason().equals(NOT_SUITABLE)) {
            matches.agreedOfOffer(event.offerId()).forEach(match -> endings.end(match, NOT_SUITABLE, clock.instant()));
        }
        review.offerStopped(event.offerId(), event.volunteerId(), event.reason());
        wakeUp.afterCommit();
    }

    /** The checks of a volunteer changed. */
    public void suitabilityChanged(SuitabilityChanged event) {
        volunteers
                .findOrCreateForUpdate(event.volunteerId())
                .checksReported(event.level(), event.validUntil(), event.at());
        offers.markChanged(event.volunteerId());
        review.suitabilityChanged(event);
        wakeUp.afterCommit();
    }
}
