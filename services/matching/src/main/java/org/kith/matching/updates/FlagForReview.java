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
    /** Reasons that concern the volunteer, so that every match of theirs is flagged. */
    private static final Set<String> ABOUT_THE_VOLUNTEER = Set.of("under-review", "not-suitable");

    /** Reasons that concern the offer alone. */
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
    void offerStopped(UUID offer, UUID volunteer, String reason) {
        if (ABOUT_THE_VOLUNTEER.contains(reason)) {
            flag(matches.agreedOfVolunteer(volunteer), reason);
        } else if (ABOUT_THE_OFFER.contains(reason)) {
            flag(matches.agreedOfOffer(offer), reason);
        }
    }

    /** A check expired. If the offer is paused for another reason, no event about the offer follows. */
    void suitabilityChanged(SuitabilityChanged event) {
        List<Match> lacking = matches.agreedOfVolunteer(event.volunteerId()).stream()
                .filter(match -> isBelowRequired(offers.findById(match.offerId()), event.level()))
                .toList();
        flag(lacking, "checks-expired");
    }

    /** The family is at high risk in another referral to the same organisation; no other organisation may learn of it. */
    void highRiskElsewhere(UUID family, UUID receiver, UUID referral) {
        List<Match> others = matches.agreedOfFamily(family).stream()
                .filter(match -> match.receiverId().equals(receiver)
                        && !match.referralId().equals(referral))
                .toList();
        flag(others, "risk-high");
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
