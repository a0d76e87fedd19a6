package org.kith.doorsteps.door;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a door is not to be knocked, for whoever marked it. Without its address: every partner may mark a door whose id they have.
 *
 * @param doorId the door
 * @param until last day it holds
 */
public record DoNotKnockMark(UUID doorId, LocalDate until) {
    static DoNotKnockMark of(Door door) {
        return new DoNotKnockMark(door.id(), door.doNotKnockUntil());
    }
}
