package org.kith.referrals.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.contracts.referrals.FamilyHeld;
import org.kith.contracts.referrals.FamilyLifted;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.SeenFamily;
import org.kith.referrals.records.OtherRecords;

/**
 * Holds a family while a concern about it is open, so that nothing new begins near its children, and lifts that when its last
 * concern is closed. The duty team holds and lifts by hand as well. Why stays in referrals.
 */
@ApplicationScoped
public class HoldFamily {
    private static final String HOLD = "family.hold";
    private static final String LIFT = "family.lift";

    private final FamilyHolds holds;
    private final Access access;
    private final Councils councils;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    HoldFamily(
            FamilyHolds holds,
            Access access,
            Councils councils,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.holds = holds;
        this.access = access;
        this.councils = councils;
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
        List<FamilyHolds.Change> changes = holds.holdForConcern(family, concern, now);
        changes.forEach(one -> held(one, now));
        if (!changes.isEmpty() && RunAsSystem.current() == null) {
            audit.allowed(concern, HOLD, "concern");
        }
    }

    /** A concern about the family is about to be closed. */
    @Transactional
    public void withoutConcern(UUID family, UUID concern) {
        Instant now = clock.instant();
        List<FamilyHolds.Change> changes = holds.liftWithout(family, concern);
        changes.forEach(one -> lifted(one, now));
        if (!changes.isEmpty()) {
            audit.allowed(concern, LIFT, "concern");
        }
    }

    /** Before a concern about the family is locked and changed: the family comes first, with every other record of its children. */
    @Transactional
    public void lock(UUID family) {
        holds.lock(family);
    }

    /** Records that were not known to be of one child are from now on: what holds one side holds the other. */
    @Transactional
    public void join(List<OtherRecords> changed) {
        Instant now = clock.instant();
        List<UUID> toHold = OtherRecords.takeOver(changed, holds::areAnyHeld, Boolean::logicalOr).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        heldAsSameChild(holds.holdJoined(toHold, now), now);
    }

    /** Some of these records may belong together no longer: what nothing holds any more is lifted. */
    @Transactional
    public void part(List<UUID> families) {
        Instant now = clock.instant();
        liftedAsSameChild(holds.liftParted(families), now);
    }

    @Transactional
    HoldView hold(UUID id) {
        SeenFamily seen = ofDuty(id, HOLD);
        Instant now = clock.instant();
        // Before the family itself: who waits for the records of a child holds no family.
        holds.lock(id);
        requireItsCouncil(seen, HOLD);
        holds.keep(id);
        Map<Boolean, List<FamilyHolds.Change>> held = holds.holdRecords(id, now).stream()
                .collect(Collectors.partitioningBy(one -> one.family().equals(id)));
        held.get(true).forEach(one -> held(one, now));
        heldAsSameChild(held.get(false), now);
        decided(seen, HOLD);
        return view(id);
    }

    @Transactional
    HoldView lift(UUID id, String reason) {
        SeenFamily seen = ofDuty(id, LIFT);
        Instant now = clock.instant();
        holds.lock(id);
        requireItsCouncil(seen, LIFT);
        // Under that lock: what comes later holds the family again.
        if (holds.since(id).isPresent() && holds.hasUnreadConcern(id)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "A concern about the family has not been read. Read what is on the duty team's list, and lift the hold then.");
        }
        holds.lift(id, now, caller.get().person(), reason).ifPresent(zone -> {
            outbox.publish(new FamilyLifted(id, zone, now));
            decided(seen, LIFT);
            liftedAsSameChild(holds.liftOtherRecords(id), now);
        });
        return view(id);
    }

    private void decided(SeenFamily seen, String action) {
        seen.grant()
                .decidedIn(seen.family().id())
                .forEach(subject -> audit.allowed(subject, action, seen.grant().basis()));
    }

    private void held(FamilyHolds.Change one, Instant now) {
        outbox.publish(new FamilyHeld(one.family(), one.zone(), now));
    }

    private void lifted(FamilyHolds.Change one, Instant now) {
        outbox.publish(new FamilyLifted(one.family(), one.zone(), now));
    }

    private void heldAsSameChild(List<FamilyHolds.Change> changes, Instant now) {
        changes.forEach(one -> held(one, now));
        sameChild(changes, HOLD);
    }

    private void liftedAsSameChild(List<FamilyHolds.Change> changes, Instant now) {
        changes.forEach(one -> lifted(one, now));
        sameChild(changes, LIFT);
    }

    /** In the audit of the concern that holds them, if there is one, once however many records it holds. */
    private void sameChild(List<FamilyHolds.Change> changes, String action) {
        changes.stream()
                .map(one -> one.concern() == null ? one.family() : one.concern())
                .distinct()
                .forEach(subject -> audit.allowed(subject, action, Audit.SAME_CHILD));
    }

    /** Whether a row of a family's audit with this action says that it was held or lifted; partners are not told. */
    public static boolean isNotedAs(String action) {
        return action.equals(HOLD) || action.equals(LIFT);
    }

    /** Since when the family is held; empty when it is not. */
    public Optional<Instant> since(UUID family) {
        return holds.since(family);
    }

    /** The other records of its children that are held while the family is, as far as the caller sees them. */
    public List<UUID> with(UUID family) {
        return holds.with(family);
    }

    /** Those of them that stay held when the hold of the family is lifted. */
    public List<UUID> staying(UUID family) {
        return holds.staying(family);
    }

    /** Concerns about the family or another record of its children that are not closed, as far as the caller sees concerns. */
    public List<UUID> openConcerns(UUID family) {
        return holds.openConcerns(family);
    }

    private SeenFamily ofDuty(UUID id, String action) {
        CouncilDuty.decision(caller.get()).orForbidden();
        return access.findFamily(id, action);
    }

    /** Once nobody else can change who decides about it. */
    private void requireItsCouncil(SeenFamily seen, String action) {
        access.require(seen.family().id(), action, councils.ofItsCouncil(seen.family()));
    }

    private HoldView view(UUID id) {
        return new HoldView(id, holds.since(id).orElse(null));
    }
}
