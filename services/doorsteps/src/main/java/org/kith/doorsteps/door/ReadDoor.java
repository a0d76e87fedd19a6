package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.access.AccessFrame;
import org.kith.kit.identity.CurrentCaller;

/** Tells the council's duty team where a door is: somebody must find the child. Noted in the door's audit, denied attempts too. */
@ApplicationScoped
class ReadDoor {
    private final DoorRepository doors;
    private final AccessFrame frame;
    private final CurrentCaller caller;

    ReadDoor(DoorRepository doors, AccessFrame frame, CurrentCaller caller) {
        this.doors = doors;
        this.frame = frame;
        this.caller = caller;
    }

    @Transactional
    DoorAddressView read(UUID id) {
        return DoorAddressView.of(frame.to(id, "door.read")
                .about(asked -> doors.find(asked).map(Door::id))
                .takingPart(CouncilDuty.decision(caller.get()))
                .find(() -> doors.find(id), Door::id)
                .noted("duty"));
    }
}
