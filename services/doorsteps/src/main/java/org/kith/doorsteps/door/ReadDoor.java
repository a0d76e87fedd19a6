package org.kith.doorsteps.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.doorsteps.place.Councils;
import org.kith.kit.access.AccessFrame;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;

/**
 * Tells the duty team of the council where a door is its address: somebody must find the child. For the duty team of another council
 * there is no such door. Noted in the door's audit, denied attempts too.
 */
@ApplicationScoped
class ReadDoor {
    private final DoorRepository doors;
    private final Councils councils;
    private final AccessFrame frame;
    private final CurrentCaller caller;

    ReadDoor(DoorRepository doors, Councils councils, AccessFrame frame, CurrentCaller caller) {
        this.doors = doors;
        this.councils = councils;
        this.frame = frame;
        this.caller = caller;
    }

    @Transactional
    DoorAddressView read(UUID id) {
        Caller who = caller.get();
        return DoorAddressView.of(frame.to(id, "door.read")
                .about(asked -> doors.find(asked).map(Door::id))
                .takingPart(CouncilDuty.decision(who))
                // Do-not-knock doors are in every partner's rows, so the rows alone do not say whose zone it is.
                .find(
                        () -> doors.find(id).filter(door -> councils.answersFor(who.organisation(), door.zone())),
                        Door::id)
                .noted("duty"));
    }
}
