package org.kith.matching.heard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.contracts.offers.SuitabilityChanged;
import org.kith.kit.outbox.Outbox;
import org.kith.matching.engine.Asking;
import org.kith.matching.engine.LawOfTheDay;
import org.kith.matching.model.Match;
import org.kith.matching.model.MatchStore;
import org.kith.matching.model.Offer;
import org.kith.matching.model.Offers;

/**
 * What both agreed to stays theirs when something becomes known that would have forbidden it: a person who knows the family
 * decides. Here is said that somebody has to.
 */
@ApplicationScoped
class Doubts {
    /** The volunteer is in doubt, whatever they give. */
    private static final Set<String> OF_THE_VOLUNTEER = Set.of("under-review", "not-suitable");

    /** This help is in doubt, or cannot be expected any more. */
    private static final Set<String> OF_THE_OFFER =
            Set.of("checks-expired", "checks-incomplete", "volunteer-moved", "volunteer-stopped");

    private final MatchStore matches;
    private final Offers offers;
    private final Asking asking;
    private final Outbox outbox;
    private final Clock clock;

    Doubts(MatchStore matches, Offers offers, Asking asking, Outbox outbox, Clock clock) {
        this.matches = matches;
        this.offers = offers;
        this.asking = asking;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An offer was paused or withdrawn, and its row is locked: a last yes came before, or comes too late. */
    void offerStopped(UUID offer, UUID volunteer, String reason) {
        if (OF_THE_VOLUNTEER.contains(reason)) {
            say(matches.agreedOfVolunteer(volunteer), reason);
        } else if (OF_THE_OFFER.contains(reason)) {
            say(matches.agreedOfOffer(offer), reason);
        }
    }

    /** A check may lapse while the offer rests for another reason: then nothing is said of the offer. */
    void cleared(SuitabilityChanged said) {
        List<Match> lacking = matches.agreedOfVolunteer(said.volunteerId()).stream()
                .filter(match -> isShort(offers.findById(match.offerId()), said.level()))
                .toList();
        say(lacking, "checks-expired");
    }

    /** The family was found at high risk in another referral to the same organisation; no other may be told by this. */
    void riskElsewhere(UUID family, UUID receiver, UUID referral) {
        say(
                matches.agreedOfFamily(family).stream()
                        .filter(match -> match.receiverId().equals(receiver)
                                && !match.referralId().equals(referral))
                        .toList(),
                "risk-high");
    }

    private boolean isShort(Offer offer, int level) {
        return level < offer.level() && level < LawOfTheDay.mostAsked(offer.kind(), asking.today());
    }

    private void say(List<Match> agreed, String reason) {
        outbox.publish(agreed.stream()
                .map(match -> match.doubted(reason, clock.instant()))
                .toList());
    }
}
