package org.kith.referrals.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.belonging.Belonging;
import org.kith.referrals.duty.HandToDuty;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.Referral;
import org.kith.referrals.records.ChildRecords;
import org.kith.referrals.restriction.SameChild;

/** Children come to a family, or it moves, and it must be restricted, because one of its children is in a restricted family. */
@ApplicationScoped
public class RestrictAtOnce {
    private final SameChild sameChild;
    private final ChildRecords records;
    private final Belonging belonging;
    private final HandToDuty duty;
    private final Outbox outbox;

    RestrictAtOnce(SameChild sameChild, ChildRecords records, Belonging belonging, HandToDuty duty, Outbox outbox) {
        this.sameChild = sameChild;
        this.records = records;
        this.belonging = belonging;
        this.duty = duty;
        this.outbox = outbox;
    }

    /**
     * Comes last of all: the sender may see the family no longer, and is told nothing of it. Whoever received the referral may
     * not be one of those named, so the duty team is handed it.
     *
     * @param came children who came to the family, none when it moved
     */
    public void restrict(Referral referral, List<UUID> came, ChildRecords.Decided decided, Instant now) {
        if (!decided.restricted() && !decided.follows()) {
            return;
        }
        if (!decided.restricted()) {
            duty.handOver(referral, DutyHandover.RESTRICTED);
        }
        // Restricted again it leads to others as it did before its restriction was lifted.
        Map<UUID, List<UUID>> before = records.lockAll(referral.familyId());
        outbox.publish(sameChild.childrenCame(referral.familyId(), came, now));
        outbox.publish(belonging.changed(before));
    }
}
