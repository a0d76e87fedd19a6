package org.kith.doorsteps.door;

import java.util.UUID;

/**
 * Where a door is.
 *
 * @param id the door
 * @param label what is on it
 * @param street its street
 * @param postcode its postcode
 * @param area code of its area
 * @param zone code of its zone
 */
public record DoorAddressView(UUID id, String label, String street, String postcode, String area, String zone) {
    /** The address of a door. */
    public static DoorAddressView of(Door door) {
        return new DoorAddressView(door.id(), door.label(), door.street(), door.postcode(), door.area(), door.zone());
    }
}
