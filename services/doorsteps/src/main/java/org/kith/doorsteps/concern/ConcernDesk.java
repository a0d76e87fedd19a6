package org.kith.doorsteps.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.doorsteps.events.DoorstepsEvents;
import org.kith.doorsteps.model.Concern;
import org.kith.doorsteps.model.Concerns;
import org.kith.doorsteps.model.DoorRow;
import org.kith.doorsteps.model.Doors;
import org.kith.kit.access.CouncilDuty;
import org.kith.kit.audit.Audit;
import org.kith.kit.http.Page;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** The sight that the council's duty team has of concerns from doorsteps; reading one is noted in its audit. */
@ApplicationScoped
class ConcernDesk {
    private final Concerns concerns;
    private final Doors doors;
    private final Audit audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    ConcernDesk(Concerns concerns, Doors doors, Audit audit, Outbox outbox, CurrentCaller caller, Clock clock) {
        this.concerns = concerns;
        this.doors = doors;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A concern with its version. */
    record Versioned(ConcernDetail view, long version) {}

    @Transactional
    Page<ConcernView> list(UUID after, Concerns.Which which, int limit) {
        mustBeCouncilsDuty();
        Instant now = clock.instant();
        return Page.of(
                concerns.after(after, which, limit + 1), limit, Concern::id, concern -> ConcernView.of(concern, now));
    }

    @Transactional
    Versioned read(UUID id) {
        mustBeCouncilsDuty();
        Concern concern = concerns.findByIdOptional(id).orElseThrow(Problem::notFound);
        audit.allowed(id, "concern.read", "duty");
        return shown(concern);
    }

    /** Whoever of the duty team says so first has read it; saying it again changes nothing. */
    @Transactional
    Versioned acknowledge(UUID id) {
        mustBeCouncilsDuty();
        Concern concern = held(id);
        audit.allowed(id, "concern.acknowledge", "duty");
        acknowledge(concern, clock.instant());
        concerns.flush();
        return shown(concern);
    }

    /**
     * Somebody has seen the child of a concern that is not on the common list; who says so first stands. Nobody sees a
     * child without having read the concern.
     */
    @Transactional
    Versioned seen(UUID id) {
        mustBeCouncilsDuty();
        Concern concern = held(id);
        if (concern.dutyRaisedAt() != null) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "It is on the duty team's common list: that the child was seen is recorded on the common list.");
        }
        audit.allowed(id, "concern.seen", "duty");
        Instant now = clock.instant();
        acknowledge(concern, now);
        concern.seen(caller.get().person(), now);
        concerns.flush();
        return shown(concern);
    }

    private Concern held(UUID id) {
        return concerns.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    private void acknowledge(Concern concern, Instant now) {
        if (concern.acknowledge(caller.get().person(), now)) {
            DoorstepsEvents.concernTaken(concern).ifPresent(outbox::publish);
        }
    }

    private void mustBeCouncilsDuty() {
        CouncilDuty.decision(caller.get()).orForbidden();
    }

    private Versioned shown(Concern concern) {
        DoorRow door =
                concern.doorId() == null ? null : doors.find(concern.doorId()).orElse(null);
        return new Versioned(ConcernDetail.of(concern, door, clock.instant()), concern.version());
    }
}
