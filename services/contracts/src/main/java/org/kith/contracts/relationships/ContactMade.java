package org.kith.contracts.relationships;

import java.time.Instant;
import java.util.UUID;
import org.kith.contracts.Event;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Is;
import org.kith.contracts.Shape;
import org.kith.contracts.Topics;

/**
 * Somebody was in contact with the family.
 *
 * @param contactId the contact, an id made on the device
 * @param relationshipId the relationship
 * @param familyId the family, an id only
 * @param personId who made it, an id only
 * @param zone zone the fact rolls up to
 * @param by who made it: volunteer, lead or practitioner
 * @param how the way it was made: visit, call, message or meeting
 * @param minutes how long it took, minutes
 * @param at when it happened
 */
@Event(type = "org.kith.contact.made.v1", topic = Topics.RELATIONSHIPS)
public record ContactMade(
        UUID contactId,
        UUID relationshipId,
        UUID familyId,
        UUID personId,
        @Is(Shape.ZONE) String zone,
        @Is(Shape.CONTACT_MAKER) String by,
        @Is(Shape.CONTACT_WAY) String how,
        @Is(Shape.MINUTES) int minutes,
        Instant at)
        implements EventPayload {
    @Override
    public UUID subject() {
        return relationshipId;
    }
}
