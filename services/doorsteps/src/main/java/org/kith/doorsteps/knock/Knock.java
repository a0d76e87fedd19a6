package org.kith.doorsteps.knock;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.doorsteps.KnockLogged;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.door.Door;
import org.kith.doorsteps.walk.Conversation;

/**
 * What happened at a door on a walk. It is written once and never changes.
 *
 * @param id made on the device
 * @param walkId the walk
 * @param organisationId organisation of the link worker
 * @param door where
 * @param at when, by the device's clock
 * @param outcome what happened
 * @param note what the link worker wrote, or null
 * @param content hash of all that was sent under the id
 */
record Knock(
        UUID id,
        UUID walkId,
        UUID organisationId,
        Door door,
        Instant at,
        KnockOutcome outcome,
        String note,
        byte[] content) {
    /** The event that tells of it; a note stays here. */
    KnockLogged logged() {
        return new KnockLogged(
                id, walkId, organisationId, door.zone(), door.area(), outcome.code(), Conversation.is(outcome), at);
    }
}
