package org.kith.referrals.concerns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.audit.Audit;
import org.kith.kit.audit.AuditEntry;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.referrals.Settings;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.hold.HoldFamily;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;

/** What becomes of a concern: the council's duty team reads it, sees the child and closes it; the raiser reads their own. */
@ApplicationScoped
class FollowConcern {
    private static final String DUTY = "duty";

    private final ConcernRepository concerns;
    private final Councils councils;
    private final HiddenFamilies hidden;
    private final HoldFamily hold;
    private final ReferralRepository referrals;
    private final NewTransaction newTransaction;
    private final Outbox outbox;
    private final Audit audit;
    private final Settings settings;
    private final CurrentCaller caller;
    private final Clock clock;

    FollowConcern(
            ConcernRepository concerns,
            Councils councils,
            HiddenFamilies hidden,
            HoldFamily hold,
            ReferralRepository referrals,
            NewTransaction newTransaction,
            Outbox outbox,
            Audit audit,
            Settings settings,
            CurrentCaller caller,
            Clock clock) {
        this.concerns = concerns;
        this.councils = councils;
        this.hidden = hidden;
        this.hold = hold;
        this.referrals = referrals;
        this.newTransaction = newTransaction;
        this.outbox = outbox;
        this.audit = audit;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Followed read(UUID id) {
        Concern concern = find(id);
        boolean duty = isOfTheirDuty(concern, caller.get());
        audit.allowed(concern.id(), "concern.read", duty ? DUTY : "own");
        boolean withPlace = duty || concern.familyId() == null || !hidden.hides(concern.familyId());
        return new Followed(view(concern, withPlace), concern.version());
    }

    @Transactional
    Followed acknowledge(UUID id) {
        Concern concern = ofDuty(id, Concern::familyToHold);
        holdFamily(concern);
        concern.acknowledge(caller.get(), clock.instant()).ifPresent(outbox::publish);
        return changed(concern, "concern.acknowledge");
    }

    @Transactional
    Followed seen(UUID id, String waitReason) {
        WaitReason.require(waitReason);
        Concern concern = ofDuty(id, none -> null);
        Instant now = clock.instant();
        concern.acknowledge(caller.get(), now).ifPresent(outbox::publish);
        concern.seen(caller.get(), now, waitReason);
        return changed(concern, "concern.seen");
    }

    @Transactional
    Followed openFamily(UUID id, String why) {
        Concern concern = ofDuty(id, this::familyToOpen);
        UUID family = familyToOpen(concern);
        if (concern.familySeen() == null && concern.isClosed()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The concern is closed. Its family is not opened any more.");
        }
        if (concern.familySeen() == null && family != null && councils.isOfOther(family)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The family lives where another council answers. Pass the concern to the duty team of that council: it opens the "
                            + "family.");
        }
        Instant now = clock.instant();
        if (concern.familySeen() == null && family != null) {
            // Nobody knew before whose it is.
            UUID own = caller.get().organisation();
            concern.beginAgain(false, again(now, own::equals));
        }
        concern.openFamily(familyNamed(concern), caller.get(), now, why);
        // The duty team sees the family from now on, and so can hold it.
        concerns.flush();
        holdFamily(concern);
        return changed(concern, "concern.open-family");
    }

    /** Who raised it, read it or did something with it: for the council's duty team and the network's administrator. */
    @Transactional
    List<AuditEntry> auditOf(UUID id) {
        Caller who = caller.get();
        boolean admin = who.is(Role.NETWORK_ADMIN) && !who.is(Role.COMMISSIONER);
        if (!admin) {
            find(id, none -> null);
        } else if (!concerns.isTaken(id)) {
            throw Problem.notFound();
        }
        audit.allowed(id, "concern.audit", admin ? "network-admin" : DUTY);
        return audit.of(id);
    }

    @Transactional
    Followed close(UUID id, String code) {
        ConcernOutcome outcome = ConcernOutcome.find(code)
                .orElseThrow(() -> Problem.field(
                        "/outcome", "unknown-code", "One of " + String.join(", ", ConcernOutcome.CODES) + "."));
        Concern concern = find(id, Concern::familySeen);
        Instant now = clock.instant();
        if (outcome == ConcernOutcome.OTHER_COUNCIL && isPassed(concern, now)) {
            return changed(concern, "concern.pass");
        }
        requireOurs(concern);
        if (concern.familySeen() != null) {
            // Before it is closed: the duty team sees the family while it is open.
            hold.withoutConcern(concern.familySeen(), id);
        }
        concern.acknowledge(caller.get(), now).ifPresent(outbox::publish);
        concern.close(outcome, caller.get(), now).ifPresent(outbox::publish);
        return changed(concern, "concern.close");
    }

    /**
     * Whether another council of the network has it, and this one does not any more. One that names a family of another council is at that
     * council's from now on, wherever it was raised.
     */
    private boolean isPassed(Concern concern, Instant now) {
        if (concern.isClosed()) {
            return false;
        }
        UUID own = caller.get().organisation();
        if (concerns.passedBy(concern.id()).contains(own)) {
            return true;
        }
        UUID named = concern.familySeen() == null ? familyToOpen(concern) : null;
        boolean elsewhere = named != null && councils.isOfOther(named);
        boolean passed = concerns.pass(concern.id(), elsewhere, now);
        if (passed) {
            concern.beginAgain(elsewhere, again(now, council -> !council.equals(own)));
        }
        return passed;
    }

    private ConcernSteps.Again again(Instant now, Predicate<UUID> ours) {
        return new ConcernSteps.Again(
                ours,
                now.plus(settings.duty().seenWithin()),
                now.plus(settings.duty().immediateDangerWithin()));
    }

    /** Not passed to another council, and about no family of another: that is read here, and passed on, and no more. */
    private void requireOurs(Concern concern) {
        if (concern.isClosed()) {
            return;
        }
        if (concern.familySeen() != null && !councils.isForOurDuty(concern.familySeen())) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The family lives where another council answers, and the duty team there has the concern on its list. Pass it to another "
                            + "council to take it off yours.");
        }
        if (concerns.passedBy(concern.id()).contains(caller.get().organisation())) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Your council passed this concern to another. The duty team there has it on its list.");
        }
    }

    private UUID familyToOpen(Concern concern) {
        return concern.familyId() == null ? familyNamed(concern) : concern.familyId();
    }

    /** The family of a referral that was named without it; asked past the rows, because nobody has opened it yet. */
    private UUID familyNamed(Concern concern) {
        UUID referral = concern.referralToOpen();
        return referral == null
                ? null
                : RunAsSystem.call(
                        "concern-family",
                        () -> newTransaction.call(() -> referrals
                                .findByIdOptional(referral)
                                .map(Referral::familyId)
                                .orElse(null)));
    }

    private void holdFamily(Concern concern) {
        if (concern.familyToHold() != null) {
            hold.forConcern(concern.familyToHold(), concern.id());
            concern.familyIsHeld();
        }
    }

    /**
     * Locked: two who act on it at once are both taken. The family that is held or lifted with it is locked before it, as whoever
     * raises a concern about that does.
     */
    private Concern ofDuty(UUID id, Function<Concern, UUID> family) {
        Concern concern = find(id, family);
        requireOurs(concern);
        return concern;
    }

    private Concern find(UUID id, Function<Concern, UUID> family) {
        CouncilDuty.decision(caller.get()).orForbidden();
        Optional<Concern> found = concerns.findByIdOptional(id).filter(concern -> isOfTheirDuty(concern, caller.get()));
        Optional<UUID> locked = found.map(family);
        locked.ifPresent(hold::lock);
        Concern concern = found.flatMap(seen -> concerns.findForUpdate(id))
                .filter(fresh -> isOfTheirDuty(fresh, caller.get()))
                .orElseThrow(Problem::notFound);
        Optional<UUID> now = Optional.ofNullable(family.apply(concern));
        if (now.isPresent() && !now.equals(locked)) {
            // Its family became known meanwhile: locked after it, the two would wait for each other.
            throw Problem.of(
                    ProblemType.CONFLICT, "Somebody else is working on this concern. Read it again and try once more.");
        }
        return concern;
    }

    private boolean isOfTheirDuty(Concern concern, Caller who) {
        return CouncilDuty.is(who) && concerns.isOnDuty(concern.id());
    }

    private Concern find(UUID id) {
        Caller who = caller.get();
        return concerns.findByIdOptional(id)
                .filter(concern -> isOfTheirDuty(concern, who) || concern.raisedBy(who.person()))
                .orElseThrow(Problem::notFound);
    }

    private Followed changed(Concern concern, String action) {
        audit.allowed(concern.id(), action, DUTY);
        concerns.flush();
        return followed(concern);
    }

    private Followed followed(Concern concern) {
        return new Followed(view(concern, true), concern.version());
    }

    private ConcernView view(Concern concern, boolean withPlace) {
        return concern.view(clock.instant(), withPlace, isOfOther(concern), concerns.passedBy(concern.id()));
    }

    /** Said to the duty team alone: whoever claims a family is not told where it lives. */
    private boolean isOfOther(Concern concern) {
        if (concern.isClosed() || !isOfTheirDuty(concern, caller.get())) {
            return false;
        }
        if (concern.familySeen() != null) {
            return !councils.isForOurDuty(concern.familySeen());
        }
        UUID named = familyToOpen(concern);
        return named != null && councils.isOfOther(named);
    }

    /** A concern as it is now, and its version. */
    record Followed(ConcernView view, long version) {}
}
