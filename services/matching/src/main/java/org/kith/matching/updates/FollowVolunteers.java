package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.contracts.offers.VolunteerStandingChanged;
import org.kith.kit.inbox.EventInfo;
import org.kith.matching.engine.EngineWakeUp;
import org.kith.matching.matches.MatchEndings;
import org.kith.matching.model.Decliner;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.KnownVolunteerRepository;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;
import org.kith.matching.model.OpenNeedRepository;
import org.kith.matching.model.Standing;

/** Follows what stands on a volunteer and holds for all of their offers: their checks and their standing. */
@ApplicationScoped
public class FollowVolunteers {
    private final OpenNeedRepository needs;
    private final KnownOfferRepository offers;
    private final KnownVolunteerRepository volunteers;
    private final MatchRepository matches;
    private final MatchEndings endings;
    private final FlagForReview review;
    private final EngineWakeUp wakeUp;
    private final Clock clock;

    FollowVolunteers(
            OpenNeedRepository needs,
            KnownOfferRepository offers,
            KnownVolunteerRepository volunteers,
            MatchRepository matches,
            MatchEndings endings,
            FlagForReview review,
            EngineWakeUp wakeUp,
            Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.volunteers = volunteers;
        this.matches = matches;
        this.endings = endings;
        this.review = review;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /** The checks of a volunteer changed. */
    public void suitabilityChanged(SuitabilityChanged event, EventInfo info) {
        volunteers
                .findOrCreateForUpdate(event.volunteerId())
                .checksReported(event.level(), event.validUntil(), event.at(), info.sequence());
        offers.markChanged(event.volunteerId());
        review.suitabilityChanged(event);
        wakeUp.afterCommit();
    }

    /**
     * The standing of a volunteer is another. Under review, nothing new is proposed or agreed with any of their offers, and what was
     * agreed is flagged. Not suitable, what is proposed or agreed ends. Needs are locked before offers, and offers before their matches
     * are read, because whoever proposes or agrees holds the offer.
     */
    public void standingChanged(VolunteerStandingChanged event, EventInfo info) {
        UUID volunteer = event.volunteerId();
        Standing standing = Standing.of(event.standing());
        matches.needsWithOngoingMatchOfVolunteer(volunteer).forEach(needs::findForUpdate);
        boolean newest = volunteers.findOrCreateForUpdate(volunteer).stands(standing, info.sequence());
        offers.findAllForUpdate(offers.idsOf(volunteer));
        if (standing == Standing.NOT_SUITABLE) {
            end(event, newest);
        } else if (standing == Standing.UNDER_REVIEW && newest) {
            review.volunteerUnderReview(volunteer);
        }
        offers.markChanged(volunteer);
        wakeUp.afterCommit();
    }

    /** A word that comes after a newer one ends only what was proposed before it was said. */
    private void end(VolunteerStandingChanged event, boolean newest) {
        Instant now = clock.instant();
        matches.proposedOfVolunteer(event.volunteerId()).stream()
                .filter(match -> newest || isFromBefore(match, event))
                .forEach(match -> endings.cancelProposal(match, Decliner.COORDINATOR, event.standing(), now));
        matches.agreedOfVolunteer(event.volunteerId()).stream()
                .filter(match -> newest || isFromBefore(match, event))
                .forEach(match -> endings.end(match, event.standing(), now));
    }

    private static boolean isFromBefore(Match match, VolunteerStandingChanged event) {
        return !match.proposedAt().isAfter(event.at());
    }
}
