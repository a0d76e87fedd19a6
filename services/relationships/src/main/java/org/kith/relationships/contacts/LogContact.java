package org.kith.relationships.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.model.Contact;
import org.kith.relationships.model.ContactRepository;
import org.kith.relationships.model.Relationship;

/** Logs a contact, by those who work with the family and by the volunteer. */
@ApplicationScoped
@Transactional
class LogContact {
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(10);

    private final RelationshipAccess access;
    private final ContactRepository contacts;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    LogContact(
            RelationshipAccess access, ContactRepository contacts, CurrentCaller caller, Outbox outbox, Clock clock) {
        this.access = access;
        this.contacts = contacts;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    Logged log(UUID relationshipId, ContactRequest request) {
        Relationship relationship = access.logContacts(relationshipId, "contact.log");
        Instant now = clock.instant();
        if (request.at().isAfter(now.plus(CLOCK_DRIFT))) {
            throw Problem.field("/at", "future", "A contact is logged after it was made.");
        }
        Contact contact = new Contact(
                request.id(),
                relationshipId,
                caller.get().person(),
                access.partIn(relationship),
                request.how(),
                request.minutes(),
                request.note(),
                request.at().truncatedTo(ChronoUnit.MICROS),
                now);
        Contact known = contacts.findById(request.id());
        if (known == null) {
            contacts.persistAndFlush(contact);
            outbox.publish(relationship.contact(contact));
            return new Logged(contact.id(), contact.version(), true);
        }
        if (!known.sameAs(contact)) {
            throw Problem.of(ProblemType.CONFLICT, "The id was used before for another contact.");
        }
        return new Logged(known.id(), known.version(), false);
    }

    /** Which contact it is, and whether it is new. */
    record Logged(UUID id, long version, boolean isNew) {}
}
