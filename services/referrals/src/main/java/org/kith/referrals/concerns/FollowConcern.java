package org.kith.referrals.concerns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.audit.Audit;
import org.kith.kit.audit.AuditEntry;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.hold.HoldFamily;

/** What becomes of a concern: the council's duty team reads it, sees the child and closes it; the raiser reads their own. */
@ApplicationScoped
class FollowConcern {
    private static final String DUTY = "duty";

    private final ConcernRepository concerns;
    private final Councils councils;
    private final ConcernElsewhere elsewhere;
    private final HiddenFamilies hidden;
    private final HoldFamily hold;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    FollowConcern(
            ConcernRepository concerns,
            Councils councils,
            ConcernElsewhere elsewhere,
            HiddenFamilies hidden,
            HoldFamily hold,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.concerns = concerns;
        this.councils = councils;
        this.elsewhere = elsewhere;
        this.hidden = hidden;
        this.hold = hold;
        this.outbox = outbox;
        this.audit = audit;
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
        Concern concern = ofDuty(id, elsewhere::familyToOpen);
        UUID family = elsewhere.familyToOpen(concern);
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
            concern.beginAgain(false, elsewhere.again(now, own::equals));
        }
        concern.openFamily(elsewhere.familyNamed(concern), caller.get(), now, why);
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
    Followed close(UUID id, String code, String words) {
        ConcernOutcome outcome = ConcernOutcome.find(code)
                .orElseThrow(() -> Problem.field(
                        "/outcome", "unknown-code", "One of " + String.join(", ", ConcernOutcome.CODES) + "."));
        Concern concern = find(id, Concern::familySeen);
        Instant now = clock.instant();
        if (outcome == ConcernOutcome.OTHER_COUNCIL && elsewhere.isPassed(concern, words, now)) {
            return changed(concern, "concern.pass", with(words));
        }
        elsewhere.requireOurs(concern);
        if (concern.isClosed()) {
            return changed(concern, "concern.close");
        }
        if (outcome == ConcernOutcome.OTHER_COUNCIL) {
            requireWhoHasTakenIt(words);
        }
        if (concern.familySeen() != null) {
            // Before it is closed: the duty team sees the family while it is open.
            hold.withoutConcern(concern.familySeen(), id);
        }
        concern.acknowledge(caller.get(), now).ifPresent(outbox::publish);
        concern.addReason(words);
        concern.close(outcome, caller.get(), now).ifPresent(outbox::publish);
        return changed(concern, "concern.close", with(words));
    }

    /** No other council of the network is left that has it: without a name behind it nobody would look for the child. */
    private static void requireWhoHasTakenIt(String words) {
        if (isBlank(words)) {
            throw Problem.field(
                    "/reason",
                    "required",
                    "No other council of the network has this concern. Say who has taken it, or keep it and close it with what it came to.");
        }
    }

    private static boolean isBlank(String words) {
        return words == null || words.isBlank();
    }

    /** In the audit stands that words were given, and never the words. */
    private static String with(String words) {
        return isBlank(words) ? DUTY : DUTY + ", reason-given";
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
        elsewhere.requireOurs(concern);
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
        return changed(concern, action, DUTY);
    }

    private Followed changed(Concern concern, String action, String why) {
        audit.allowed(concern.id(), action, why);
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
        UUID named = elsewhere.familyToOpen(concern);
        return named != null && councils.isOfOther(named);
    }

    /** A concern as it is now, and its version. */
    record Followed(ConcernView view, long version) {}
}
