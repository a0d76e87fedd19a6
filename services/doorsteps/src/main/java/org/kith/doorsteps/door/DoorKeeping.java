package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.doorsteps.events.DoorstepsEvents;
import org.kith.doorsteps.model.DoorMarks;
import org.kith.doorsteps.model.DoorRow;
import org.kith.doorsteps.model.Doors;
import org.kith.doorsteps.place.LocalDays;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.places.InvalidPostcode;
import org.kith.places.Postcode;

/** Keeps what holds for a door whoever knocks. */
@ApplicationScoped
class DoorKeeping {
    private final Doors doors;
    private final DoorMarks marks;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    DoorKeeping(Doors doors, DoorMarks marks, Outbox outbox, Audit audit, CurrentCaller caller, Clock clock) {
        this.doors = doors;
        this.marks = marks;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Sets do-not-knock from now on; a longer one that holds already stands. */
    @Transactional
    DoNotKnockView doNotKnock(UUID id, SetDoNotKnock command) {
        DoorRow door = doors.find(id).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        LocalDate today = LocalDays.of(now);
        LocalDate until = command.until() == null ? DoNotKnockPeriod.lastDayFrom(today) : command.until();
        if (!DoNotKnockPeriod.allowed(today, until)) {
            throw Problem.field("/until", "range", DoNotKnockPeriod.RULE);
        }
        DoorRow marked = door.withDoNotKnock(now, until);
        if (!marked.sameDoNotKnock(door)) {
            marked = marks.doNotKnock(marked, caller.get());
            audit.allowed(door.id(), "door.do-not-knock", "asked");
            outbox.publish(DoorstepsEvents.doNotKnockSet(marked));
        }
        return DoNotKnockView.of(marked);
    }

    /** A coordinator has looked into it: the door is safe again. */
    @Transactional
    void safe(UUID id) {
        DoorRow door = doors.find(id).orElseThrow(Problem::notFound);
        marks.safe(door.id());
        audit.allowed(door.id(), "door.safe", "looked-into");
    }

    /** Doors at a postcode that must not be knocked today. */
    @Transactional
    DoNotKnockList at(String postcode) {
        try {
            return new DoNotKnockList(
                    doors.notToBeKnocked(Postcode.parse(postcode).value(), LocalDays.of(clock.instant())).stream()
                            .map(DoNotKnockView::of)
                            .toList());
        } catch (InvalidPostcode e) {
            throw Problem.field("/postcode", e.reason().code(), e.reason().detail());
        }
    }
}
