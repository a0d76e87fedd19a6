package org.kith.doorsteps.patch;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import org.kith.doorsteps.door.Door;

/**
 * A door for the link worker.
 *
 * @param id the door
 * @param label what is on it
 * @param street its street
 * @param postcode its postcode
 * @param area code of its area
 * @param zone code of its zone
 * @param doNotKnockUntil last day on which it must not be knocked, null when it may be
 * @param unsafe whether it is not safe to knock
 */
public record PatchDoorView(
        UUID id,
        String label,
        String street,
        String postcode,
        String area,
        String zone,
        @Nullable LocalDate doNotKnockUntil,
        boolean unsafe) {
    static PatchDoorView of(Door door, LocalDate today) {
        return new PatchDoorView(
                door.id(),
                door.label(),
                door.street(),
                door.postcode(),
                door.area(),
                door.zone(),
                door.doNotKnockOn(today),
                door.unsafeSince() != null);
    }
}
