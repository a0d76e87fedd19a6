package org.kith.matching.updates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.UkCalendar;
import org.kith.matching.engine.CheckRulesInForce;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchRepository;

/**
 * Flags agreed matches for review when something becomes known that would have prevented them. The match continues: a person
 * who knows the family decides.
 */
@ApplicationScoped
class FlagForReview {
    /** Reasons for which an offer stops that concern what was agreed. What concerns the volunteer is their standing. */
    private static final Set<String> ABOUT_THE_OFFER =
            Set.of("checks-expired", "checks-incomplete", "volunteer-moved", "volunteer-stopped");

    private final MatchRepository matches;
    private final KnownOfferRepository offers;
    private final Outbox outbox;
    private final UkCalendar calendar;

    FlagForReview(MatchRepository matches, KnownOfferRepository offers, Outbox outbox, UkCalendar calendar) {
        this.matches = matches;
        this.offers = offers;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** An offer was paused or withdrawn. Its row is locked, so no match of it can be agreed at the same time. */
    void offerStopped(UUID offer, String reason) {
        if (ABOUT_THE_OFFER.contains(reason)) {
            flag(matches.agreedOfOffer(offer), reason);
        }
    }

    /** Somebody has a worry about the volunteer: every match of theirs is flagged. Their offers are locked. */
    void volunteerUnderReview(UUID volunteer) {
        flag(matches.agreedOfVolunteer(volunteer), "under-review");
    }

    /** A check expired. If the offer is paused for another reason, no event about the offer follows. */
    void suitabilityChanged(SuitabilityChanged event) {
        List<Match> lacking = matches.agreedOfVolunteer(event.volunteerId()).stream()
                .filter(match -> isBelowRequired(offers.findById(match.offerId()), event.level()))
                .toList();
        flag(lacking, "checks-expired");
    }

    private boolean isBelowRequired(KnownOffer offer, int level) {
        return level < offer.level() && level < CheckRulesInForce.levelForRegularHelp(offer.kind(), calendar.today());
    }

    private void flag(List<Match> agreed, String reason) {
        outbox.publish(agreed.stream()
                .map(match -> match.flagged(reason, calendar.now()))
                .toList());
    }
}
