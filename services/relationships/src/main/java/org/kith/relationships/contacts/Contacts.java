package org.kith.relationships.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.kith.kit.http.Page;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.model.Contact;
import org.kith.relationships.model.ContactRepository;
import org.kith.relationships.model.ContactView;
import org.kith.relationships.model.Relationship;

/** Logs contacts, by those who work with the family and by the volunteer. */
@ApplicationScoped
class Contacts {
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(10);

    private final RelationshipAccess access;
    private final ContactRepository contacts;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    Contacts(RelationshipAccess access, ContactRepository contacts, CurrentCaller caller, Outbox outbox, Clock clock) {
        this.access = access;
        this.contacts = contacts;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Logged log(UUID relationshipId, LogContact command) {
        Relationship relationship = access.logContacts(relationshipId, "contact.log");
        Caller who = caller.get();
        String by = by(relationship, who);
        Instant now = clock.instant();
        if (command.at().isAfter(now.plus(CLOCK_DRIFT))) {
            throw Problem.field("/at", "future", "A contact is logged after it was made.");
        }
        Contact contact = new Contact(
                command.id(),
                relationshipId,
                who.person(),
                by,
                command.how(),
                command.minutes(),
                command.note(),
                command.at().truncatedTo(ChronoUnit.MICROS),
                now);
        Contact known = contacts.findById(command.id());
        if (known != null) {
            if (!known.sameAs(contact)) {
                throw Problem.of(ProblemType.CONFLICT, "The id was logged before with something else.");
            }
            return new Logged(known.view(), false);
        }
        contacts.persistAndFlush(contact);
        outbox.publish(relationship.contact(contact));
        return new Logged(contact.view(), true);
    }

    @Transactional
    Page<ContactView> list(UUID relationshipId, UUID after, int limit) {
        access.readContacts(relationshipId, "contact.list");
        List<Contact> rows = contacts.find("relationshipId = ?1 and id > ?2 order by id", relationshipId, after)
                .page(0, limit + 1)
                .list();
        return Page.of(rows, limit, Contact::id, Contact::view);
    }

    private String by(Relationship relationship, Caller who) {
        if (access.isVolunteerOf(relationship)) {
            return "volunteer";
        }
        return who.person().equals(relationship.leadId()) ? "lead" : "practitioner";
    }

    /** A contact and whether it is new. */
    record Logged(ContactView contact, boolean created) {}
}
