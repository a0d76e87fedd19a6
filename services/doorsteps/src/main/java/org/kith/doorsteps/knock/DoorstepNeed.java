package org.kith.doorsteps.knock;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.doorsteps.door.Door;

/**
 * A need that was logged at a door. It is written once and never changes.
 *
 * @param id made on the device
 * @param knockId the knock it was logged on
 * @param organisationId organisation of the link worker
 * @param door where
 * @param kind code of a {@link org.kith.contracts.vocabulary.Kind}
 * @param note what the link worker wrote, or null
 * @param at when, by the device's clock
 */
record DoorstepNeed(UUID id, UUID knockId, UUID organisationId, Door door, String kind, String note, Instant at) {
    /** The event that tells of it; a note stays here. */
    DoorstepNeedLogged logged() {
        return new DoorstepNeedLogged(id, knockId, organisationId, kind, door.area(), door.zone(), at);
    }
}
