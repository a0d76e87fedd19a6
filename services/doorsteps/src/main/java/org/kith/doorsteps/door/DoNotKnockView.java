package org.kith.doorsteps.door;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A door that must not be knocked.
 *
 * @param doorId the door
 * @param label what is on it
 * @param street its street
 * @param postcode its postcode
 * @param until last day it holds
 */
public record DoNotKnockView(UUID doorId, String label, String street, String postcode, LocalDate until) {
    static DoNotKnockView of(Door door) {
        return new DoNotKnockView(door.id(), door.label(), door.street(), door.postcode(), door.doNotKnockUntil());
    }
}
