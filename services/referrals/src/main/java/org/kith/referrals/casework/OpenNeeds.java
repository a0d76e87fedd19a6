package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.referrals.model.Family;
import org.kith.referrals.model.FamilyRepository;
import org.kith.referrals.model.Need;
import org.kith.referrals.model.NeedRepository;
import org.kith.referrals.model.NeedState;
import org.kith.referrals.model.Referral;

/** Gives needs to matching and takes them away again. */
@ApplicationScoped
class OpenNeeds {
    private final NeedRepository needs;
    private final FamilyRepository families;

    OpenNeeds(NeedRepository needs, FamilyRepository families) {
        this.needs = needs;
        this.families = families;
    }

    /** Opens what is not met yet, if the referral and the family's consent allow it: high risk never gets here. */
    List<NeedOpened> open(Referral referral, Family family, Instant at) {
        if (!referral.matchable() || !agreed(family)) {
            return List.of();
        }
        return needs.ofReferral(referral.id()).stream()
                .filter(need -> need.state() != NeedState.MET && need.state() != NeedState.MATCHED)
                .map(need -> need.open(referral, at))
                .toList();
    }

    /** Tells matching of changes to needs that it knows of and has not matched yet. */
    List<NeedOpened> changed(Referral referral, Family family, Instant at) {
        if (!referral.matchable() || !agreed(family)) {
            return List.of();
        }
        return needs.ofReferral(referral.id()).stream()
                .filter(need -> need.openedAt() != null)
                .filter(need -> need.state() == NeedState.OPEN || need.state() == NeedState.SUGGESTED)
                .map(need -> need.open(referral, at))
                .toList();
    }

    /** Whether the family agrees to matching, and will until this transaction has ended. */
    private boolean agreed(Family family) {
        families.lock(family);
        return family.consent().toMatch();
    }

    /** Ends what is not met, for a reason. */
    List<? extends EventPayload> end(Referral referral, String reason, Instant at) {
        return needs.ofReferral(referral.id()).stream()
                .map(need -> need.notMet(referral.zone(), reason, at))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A need of the referral, if it has it. */
    Optional<Need> find(Referral referral, UUID needId) {
        return needs.findByIdOptional(needId).filter(need -> need.referralId().equals(referral.id()));
    }
}
