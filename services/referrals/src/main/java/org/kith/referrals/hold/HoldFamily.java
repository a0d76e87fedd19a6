package org.kith.referrals.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.records.ChildRecords;

/**
 * Holds a family while a concern about it is open, so that nothing new begins near its children, and lifts that when its last
 * concern is closed. The duty team holds and lifts by hand as well. Why stays in referrals.
 */
@ApplicationScoped
public class HoldFamily {
    private static final String HOLD = "family.hold";
    private static final String LIFT = "family.lift";

    private final FamilyHolds holds;
    private final ChildRecords records;
    private final Access access;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    HoldFamily(
            FamilyHolds holds,
            ChildRecords records,
            Access access,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.holds = holds;
        this.records = records;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A concern about the family is open. Noted in the concern's audit, with who raised or read it: the family's is read by partners.
     * What a sweep holds later nobody does, and that the concern was raised is noted already.
     */
    @Transactional
    public void forConcern(UUID family, UUID concern) {
        Instant now = clock.instant();
        holds.holdForConcern(family, concern, now).forEach(one -> {
            held(one, now);
            if (RunAsSystem.current() == null) {
                audit.allowed(concern, HOLD, "concern");
            }
        });
    }

    /** A concern about the family is about to be closed. */
    @Transactional
    public void withoutConcern(UUID family, UUID concern) {
        Instant now = clock.instant();
        holds.liftWithout(family, concern).forEach(one -> {
            lifted(one, now);
            audit.allowed(concern, LIFT, "concern");
        });
    }

    /** Before a concern about the family is locked and changed: the family comes first, with every other record of its children. */
    @Transactional
    public void lock(UUID family) {
        holds.lock(family);
    }

    /** Records that were not known to be of one child are from now on: what holds one side holds the other. */
    @Transactional
    public void join(UUID family, ChildRecords.Decided decided) {
        Instant now = clock.instant();
        holds.holdJoined(family, decided.before(), decided.joined(), now).forEach(one -> {
            held(one, now);
            sameChild(one, HOLD);
        });
    }

    /** Some of these records may belong together no longer: what nothing holds any more is lifted. */
    @Transactional
    public void part(List<UUID> families) {
        Instant now = clock.instant();
        holds.liftParted(families).forEach(one -> {
            lifted(one, now);
            sameChild(one, LIFT);
        });
    }

    @Transactional
    HoldView hold(UUID id) {
        SeenFamily seen = ofDuty(id, HOLD);
        Instant now = clock.instant();
        // Before the family itself: who waits for the records of a child holds no family.
        records.lock(id);
        holds.keep(id);
        holds.holdRecords(id, now).forEach(one -> {
            held(one, now);
            if (!one.family().equals(id)) {
                sameChild(one, HOLD);
            }
        });
        audit.allowed(seen.grant().noteWith(id), HOLD, seen.grant().basis());
        return view(id);
    }

    @Transactional
    HoldView lift(UUID id, String reason) {
        SeenFamily seen = ofDuty(id, LIFT);
        Instant now = clock.instant();
        records.lock(id);
        holds.lift(id, now, caller.get().person(), reason).ifPresent(zone -> {
            outbox.publish(new FamilyLifted(id, zone, now));
            audit.allowed(seen.grant().noteWith(id), LIFT, seen.grant().basis());
            holds.liftOtherRecords(id).forEach(one -> {
                lifted(one, now);
                sameChild(one, LIFT);
            });
        });
        return view(id);
    }

    private void held(FamilyHolds.Change one, Instant now) {
        outbox.publish(new FamilyHeld(one.family(), one.zone(), now));
    }

    private void lifted(FamilyHolds.Change one, Instant now) {
        outbox.publish(new FamilyLifted(one.family(), one.zone(), now));
    }

    /** In the audit of the concern that holds it, if there is one. */
    private void sameChild(FamilyHolds.Change one, String action) {
        audit.allowed(one.concern() == null ? one.family() : one.concern(), action, Audit.SAME_CHILD);
    }

    /** Since when the family is held; empty when it is not. */
    public Optional<Instant> since(UUID family) {
        return holds.since(family);
    }

    /** Concerns about the family that are not closed, as far as the caller sees concerns. */
    public List<UUID> openConcerns(UUID family) {
        return holds.openConcerns(family);
    }

    private SeenFamily ofDuty(UUID id, String action) {
        CouncilDuty.decision(caller.get()).orForbidden();
        return access.findFamily(id, action);
    }

    private HoldView view(UUID id) {
        return new HoldView(id, holds.since(id).orElse(null));
    }
}
