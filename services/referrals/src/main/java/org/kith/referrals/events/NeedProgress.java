package org.kith.referrals.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kith.contracts.EventPayload;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchDeclined;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchProposed;
import org.kith.contracts.matching.MatchSuggested;
import org.kith.contracts.matching.NothingFound;
import org.kith.contracts.referrals.NeedMet;
import org.kith.contracts.referrals.NeedNotMet;
import org.kith.contracts.relationships.HandedOver;
import org.kith.contracts.relationships.OutcomeRecorded;
import org.kith.contracts.relationships.RelationshipEnded;
import org.kith.contracts.relationships.RelationshipStarted;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.NeedState;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;
import org.kith.referrals.needs.OpenNeeds;

/** Needs follow what matching and relationships publish about them. */
@ApplicationScoped
class NeedProgress {
    private static final String MET = "met";
    private static final String NEED_MET = "need-met";

    private final NeedRepository needs;
    private final ReferralRepository referrals;
    private final FamilyRepository families;
    private final OpenNeeds openNeeds;
    private final Outbox outbox;

    NeedProgress(
            NeedRepository needs,
            ReferralRepository referrals,
            FamilyRepository families,
            OpenNeeds openNeeds,
            Outbox outbox) {
        this.needs = needs;
        this.referrals = referrals;
        this.families = families;
        this.openNeeds = openNeeds;
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
        settle(event.needId(), event.at(), need -> {
            need.matched(event.matchId());
            return Optional.empty();
        });
    }

    void declined(MatchDeclined event) {
        settle(event.needId(), event.at(), need -> need.unmatched(event.matchId(), event.zone(), event.at()));
    }

    /** A need that was not met by the match is open again, unless its referral is over. */
    void matchEnded(MatchEnded event) {
        settle(event.needId(), event.at(), need -> {
            Optional<NeedMet> met =
                    event.reason().equals(NEED_MET) ? need.met(event.zone(), event.at()) : Optional.empty();
            Optional<NeedNotMet> notMet = need.unmatched(event.matchId(), event.zone(), event.at());
            return met.isPresent() ? met : notMet;
        });
    }

    void relationshipStarted(RelationshipStarted event) {
        with(event.needId(), need -> need.followedBy(event.relationshipId(), event.at()));
    }

    /** Another practitioner leads: the one the family can name. */
    void handedOver(HandedOver event) {
        needs.followedBy(event.relationshipId())
                .flatMap(need -> lock(need.id()))
                .flatMap(locked -> referrals.findForUpdate(locked.need().referralId()))
                .ifPresent(referral -> referral.ledBy(event.toLeadId()));
    }

    /** The match is over with the relationship. */
    void relationshipEnded(RelationshipEnded event) {
        settle(event.needId(), event.at(), need -> need.unmatched(event.matchId(), event.zone(), event.at()));
    }

    /** Met or not met, the need is over. */
    void outcomeRecorded(OutcomeRecorded event) {
        settle(
                event.needId(),
                event.at(),
                need -> MET.equals(event.outcome())
                        ? need.met(event.zone(), event.at())
                        : need.outcomeNotMet(event.zone(), OpenNeeds.OUTCOME_NOT_MET, event.at()));
    }

    /** What may end a need, or have it go on, after its referral was closed or opened again. */
    private void settle(UUID needId, Instant at, Function<Need, Optional<? extends EventPayload>> word) {
        lock(needId).ifPresent(locked -> {
            Need need = locked.need();
            NeedState before = need.state();
            boolean earlier = need.isOverWithReferral();
            word.apply(need).ifPresent(outbox::publish);
            if (need.state() != before) {
                Referral referral = referrals.findForUpdate(need.referralId()).orElseThrow();
                outbox.publish(openNeeds.settle(referral, locked.family(), need, earlier, at));
            }
        });
    }

    private void with(UUID needId, Consumer<Need> change) {
        lock(needId).map(Locked::need).ifPresent(change);
    }

    /** The family first, as casework does: the other way round the two wait for each other. */
    private Optional<Locked> lock(UUID needId) {
        return needs.familyOf(needId).flatMap(families::findForUpdate).flatMap(family -> needs.findForUpdate(needId)
                .map(need -> new Locked(family, need)));
    }

    private record Locked(Family family, Need need) {}
}
