package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;

/** Marks a door as not to be knocked from now on, by any partner; a longer period that holds already is kept. */
@ApplicationScoped
class SetDoNotKnock {
    private final DoorRepository doors;
    private final DoorMarkRepository marks;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final UkCalendar calendar;

    SetDoNotKnock(
            DoorRepository doors,
            DoorMarkRepository marks,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            UkCalendar calendar) {
        this.doors = doors;
        this.marks = marks;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.calendar = calendar;
    }

    @Transactional
    DoNotKnockMark set(UUID id, LocalDate lastDay) {
        Door door = doors.find(id).orElseThrow(Problem::notFound);
        Instant now = calendar.now();
        LocalDate today = UkCalendar.dayOf(now);
        LocalDate until = lastDay == null ? DoNotKnockPeriod.lastDayFrom(today) : lastDay;
        if (!DoNotKnockPeriod.allowed(today, until)) {
            throw Problem.field("/until", "range", DoNotKnockPeriod.RULE);
        }
        Door marked = door.withDoNotKnock(now, until);
        if (!marked.sameDoNotKnock(door)) {
            marked = marks.doNotKnock(marked, caller.get());
            audit.allowed(door.id(), "door.do-not-knock", "asked");
            outbox.publish(marked.doNotKnockSet());
        }
        return DoNotKnockMark.of(marked);
    }
}
