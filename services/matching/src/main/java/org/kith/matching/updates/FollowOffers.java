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
import org.kith.kit.inbox.EventInfo;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.KnownVolunteerRepository;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.OpenNeedRepository;
import org.kith.matching.model.StoppedOffers;
import org.kith.places.Place;
import org.kith.places.geometry.GridPoint;

/** Follows offers of the offers service. What stands on their volunteers is in {@link FollowVolunteers}. */
@ApplicationScoped
public class FollowOffers {
    private static final String NOT_SUITABLE = "not-suitable";

    private final OpenNeedRepository needs;
    private final KnownOfferRepository offers;
    private final KnownVolunteerRepository volunteers;
    private final StoppedOffers stopped;
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
            StoppedOffers stopped,
            MatchRepository matches,
            MatchEndings endings,
            FlagForReview review,
            Place place,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.volunteers = volunteers;
        this.stopped = stopped;
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
    public void inChecks(OfferInChecks event, EventInfo info) {
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
                        offer -> offer.waitForChecks(attributes, event.missing(), info.sequence(), home),
                        () -> known(KnownOffer.waiting(attributes, event.missing(), info.sequence(), home)));
        wakeUp.afterCommit();
    }

    /** An offer opened. */
    public void opened(OfferOpened event, EventInfo info) {
        changed(attributesOf(event), info);
    }

    private static OfferChanged attributesOf(OfferOpened event) {
        return new OfferChanged(
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
    }

    /** An open offer changed. */
    public void changed(OfferChanged event, EventInfo info) {
        GridPoint home = UnknownArea.require(place, event.area());
        volunteers.findOrCreateForUpdate(event.volunteerId());
        offers.findForUpdate(event.offerId())
                .ifPresentOrElse(
                        offer -> offer.open(event, info.sequence(), home),
                        () -> known(KnownOffer.opened(event, info.sequence(), home)));
        wakeUp.afterCommit();
    }

    /** An offer becomes known, with what was said of it before. */
    private void known(KnownOffer offer) {
        stopped.of(offer.id()).ifPresent(stop -> {
            offer.pause(stop.pausedSequence());
            if (stop.withdrawn()) {
                offer.withdraw();
            }
        });
        offers.persistAndFlush(offer);
    }

    /** An offer was paused. */
    public void paused(OfferPaused event, EventInfo info) {
        offers.findForUpdate(event.offerId())
                .ifPresentOrElse(
                        offer -> offer.pause(info.sequence()),
                        () -> stopped.paused(event.offerId(), event.at(), info.sequence()));
        review.offerStopped(event.offerId(), event.reason());
        wakeUp.afterCommit();
    }

    /**
     * An offer was withdrawn: its proposals are cancelled. A proposal in progress holds the lock of the offer, so proposals are
     * read after the offer is locked. Needs are locked before the offer; only the need of a proposal that was in progress is
     * locked after it.
     */
    public void withdrawn(OfferWithdrawn event) {
        matches.needsWithOngoingMatchOf(event.offerId()).forEach(needs::findForUpdate);
        offers.findForUpdate(event.offerId())
                .ifPresentOrElse(KnownOffer::withdraw, () -> stopped.withdrawn(event.offerId(), event.at()));
        matches.proposedOf(event.offerId())
                .forEach(
                        match -> endings.cancelProposal(match, Decliner.VOLUNTEER, "offer-withdrawn", clock.instant()));
        if (event.reason().equals(NOT_SUITABLE)) {
            matches.agreedOfOffer(event.offerId()).forEach(match -> endings.end(match, NOT_SUITABLE, clock.instant()));
        }
        review.offerStopped(event.offerId(), event.reason());
        wakeUp.afterCommit();
    }
}
