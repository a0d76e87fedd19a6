package org.kith.contracts.relationships;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;

/**
 * Somebody was in contact with the family.
 *
 * @param contactId the contact, id made on the device
 * @param relationshipId the relationship
 * @param zone zone the fact rolls up to
 * @param by volunteer or lead or practitioner
 * @param how visit, call, message or meeting
 * @param minutes how long it took
 * @param at when it happened
 */
@Event(type = "org.kith.contact.made.v1", topic = Topics.RELATIONSHIPS)
public record ContactMade(
        UUID contactId, UUID relationshipId, String zone, String by, String how, int minutes, Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return relationshipId;
    }
}
