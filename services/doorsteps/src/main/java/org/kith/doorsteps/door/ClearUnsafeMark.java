package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.problem.Problem;

/** Takes the unsafe mark off a door after a coordinator has looked into it. */
@ApplicationScoped
class ClearUnsafeMark {
    private final DoorRepository doors;
    private final DoorMarkRepository marks;
    private final Audit audit;

    ClearUnsafeMark(DoorRepository doors, DoorMarkRepository marks, Audit audit) {
        this.doors = doors;
        this.marks = marks;
        this.audit = audit;
    }

    @Transactional
    void clear(UUID id) {
        Door door = doors.find(id).orElseThrow(Problem::notFound);
        marks.safe(door.id());
        audit.allowed(door.id(), "door.safe", "looked-into");
    }
}
