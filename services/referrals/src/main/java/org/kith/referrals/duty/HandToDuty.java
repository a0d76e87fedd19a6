package org.kith.referrals.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Locks;
import org.kith.kit.time.Ids;
import org.kith.referrals.Settings;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.DutyHandoverRepository;
import org.kith.referrals.model.Referral;

/** Hands referrals to the duty team, and notes that somebody saw the child. */
@ApplicationScoped
public class HandToDuty {
    private final DutyHandoverRepository handovers;
    private final Locks locks;
    private final Settings settings;
    private final Clock clock;

    HandToDuty(DutyHandoverRepository handovers, Locks locks, Settings settings, Clock clock) {
        this.handovers = handovers;
        this.locks = locks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Hands it over, unless the duty team has it on its list already: then the earlier clock runs on. What one duty team has
     * is not known to that of another council to which the family moves. Two who do so at once wait for each other, so that neither is
     * refused.
     */
    public void handOver(Referral referral, String reason) {
        locks.lock("duty", referral.id());
        boolean known = reason.equals(DutyHandover.MOVED_HERE)
                ? handovers.ofReferral(referral.id()).stream()
                        .anyMatch(handover -> handover.open() && handover.isOfMove())
                : has(referral);
        if (!known) {
            handovers.persistAndFlush(new DutyHandover(
                    Ids.next(),
                    referral,
                    reason,
                    clock.instant(),
                    settings.duty().seenWithin()));
        }
    }

    /** Whether a duty team has something of a family on its list. */
    boolean hasOpen(UUID familyId) {
        return handovers.isOpenOfFamily(familyId);
    }

    /** Whether the duty team has it on its list. */
    public boolean has(Referral referral) {
        return handovers.ofReferral(referral.id()).stream().anyMatch(DutyHandover::open);
    }

    /**
     * Somebody saw the child of a referral.
     *
     * @param home whether they are of the council where the family lives: that another one saw the child before it moved answers nothing
     *     there
     * @return what of the referral was on the duty team's list and is answered by that
     */
    public List<DutyHandover> childSeen(Referral referral, boolean home, UUID by, Instant at, String wait) {
        locks.lock("duty", referral.id());
        List<DutyHandover> answered = handovers.ofReferral(referral.id()).stream()
                .filter(DutyHandover::open)
                .filter(handover -> home || !handover.isOfMove())
                .map(DutyHandover::id)
                .sorted()
                .map(handovers::findForUpdate)
                .flatMap(Optional::stream)
                .filter(DutyHandover::open)
                .toList();
        answered.forEach(handover -> handover.childSeen(by, at, wait));
        return answered;
    }
}
