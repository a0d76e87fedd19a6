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
     * Hands it over, unless it was handed over for that reason already and is on the list yet: then the earlier clock runs on. Another reason
     * is another matter, which whoever closes the first has not read, or the matter of another council. Two who do so at once wait for each
     * other.
     */
    public void handOver(Referral referral, String reason) {
        locks.lock("duty", referral.id());
        if (!has(referral, reason)) {
            store(referral, reason);
        }
    }

    /** Hands it over as something new, whatever is on the list: nobody has read of it yet who closes what is there. */
    public void handOverAnew(Referral referral, String reason) {
        locks.lock("duty", referral.id());
        store(referral, reason);
    }

    private void store(Referral referral, String reason) {
        handovers.persistAndFlush(new DutyHandover(
                Ids.next(), referral, reason, clock.instant(), settings.duty().seenWithin()));
    }

    /** Whether a duty team has something of a family on its list. */
    boolean hasOpen(UUID familyId) {
        return handovers.isOpenOfFamily(familyId);
    }

    /** Whether a duty team has it on its list for that reason. */
    public boolean has(Referral referral, String reason) {
        return handovers.ofReferral(referral.id()).stream()
                .anyMatch(handover -> handover.open() && handover.reason().equals(reason));
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
