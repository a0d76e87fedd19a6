package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.time.UkCalendar;

/**
 * Marks a door as not to be knocked from now on, by any partner; a longer period that holds already is kept. Whatever is said
 * of its last day, it is marked.
 */
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
    DoNotKnockMark set(UUID id, byte[] said) {
        Door door = doors.find(id).orElseThrow(Problem::notFound);
        Instant now = calendar.now();
        LocalDate until =
                DoNotKnockPeriod.lastDay(Stream.of(new String(said, StandardCharsets.UTF_8)), UkCalendar.dayOf(now));
        Door marked = door.withDoNotKnock(now, until);
        if (!marked.sameDoNotKnock(door)) {
            marked = marks.doNotKnock(marked, caller.get());
            audit.allowed(door.id(), "door.do-not-knock", "asked");
            outbox.publish(marked.doNotKnockSet());
        }
        return DoNotKnockMark.of(marked);
    }
}
