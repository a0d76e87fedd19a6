package org.kith.referrals.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchProposed;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.ReferralRepository;

/** Needs follow what matching and relationships publish about them. */
@ApplicationScoped
class NeedProgress {
    private static final String MET = "met";
    private static final String OUTCOME_NOT_MET = "outcome-not-met";

    private final NeedRepository needs;
    private final ReferralRepository referrals;
    private final Outbox outbox;

    NeedProgress(NeedRepository needs, ReferralRepository referrals, Outbox outbox) {
        this.needs = needs;
        this.referrals = referrals;
        this.outbox = outbox;
    }

    void suggested(MatchSuggested event) {
        with(event.needId(), need -> need.suggested(event.offers(), event.at()));
    }

    void nothingFound(NothingFound event) {
        with(event.needId(), need -> need.suggested(0, event.at()));
    }

    /** There is a suggestion, even if the engine made none. */
    void proposed(MatchProposed event) {
        with(event.needId(), need -> need.proposed(event.at()));
    }

    void agreed(MatchAgreed event) {
        with(event.needId(), need -> need.matched(event.matchId()));
    }

    void declined(MatchDeclined event) {
        with(event.needId(), need -> need.unmatched(event.matchId(), event.at()));
    }

    /** A need that was not met by the match is open again. */
    void matchEnded(MatchEnded event) {
        with(event.needId(), need -> need.unmatched(event.matchId(), event.at()));
    }

    void relationshipStarted(RelationshipStarted event) {
        with(event.needId(), need -> need.followedBy(event.relationshipId(), event.at()));
    }

    /** Another practitioner leads: the one the family can name. */
    void handedOver(HandedOver event) {
        needs.followedBy(event.relationshipId())
                .flatMap(need -> referrals.findForUpdate(need.referralId()))
                .ifPresent(referral -> referral.ledBy(event.toLeadId()));
    }

    /** The match is over with the relationship. */
    void relationshipEnded(RelationshipEnded event) {
        with(event.needId(), need -> need.unmatched(event.matchId(), event.at()));
    }

    /** Met or not met, the need is over. */
    void outcomeRecorded(OutcomeRecorded event) {
        with(event.needId(), need -> {
            if (MET.equals(event.outcome())) {
                need.met(event.zone(), event.at()).ifPresent(outbox::publish);
            } else {
                need.notMet(event.zone(), OUTCOME_NOT_MET, event.at()).ifPresent(outbox::publish);
            }
        });
    }

    private void with(UUID needId, Consumer<Need> change) {
        needs.findForUpdate(needId).ifPresent(change);
    }
}
