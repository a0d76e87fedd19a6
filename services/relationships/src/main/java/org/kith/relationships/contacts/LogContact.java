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
import org.kith.kit.time.UkCalendar;
import org.kith.relationships.access.RelationshipAccess;
import org.kith.relationships.family.KnownFamilies;
import org.kith.relationships.model.Contact;
import org.kith.relationships.model.ContactRepository;
import org.kith.relationships.model.Relationship;

/** Logs a contact, by those who work with the family and by the volunteer. */
@ApplicationScoped
@Transactional
class LogContact {
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(10);

    /** As long as a device keeps what it could not send. */
    private static final Duration KEPT_ON_A_DEVICE = Duration.ofDays(31);

    private final RelationshipAccess access;
    private final ContactRepository contacts;
    private final KnownFamilies families;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    LogContact(
            RelationshipAccess access,
            ContactRepository contacts,
            KnownFamilies families,
            CurrentCaller caller,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.families = families;
        this.contacts = contacts;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    Logged log(UUID relationshipId, ContactRequest request) {
        Relationship relationship = access.logContacts(relationshipId, "contact.log");
        Instant now = clock.instant();
        Contact known = contacts.findById(request.id());
        if (known == null) {
            requirePlausible(request.at(), relationship, now);
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
        if (known == null) {
            contacts.persistAndFlush(contact);
            outbox.publish(relationship.contact(contact));
            flagIfHeld(relationship, contact, now);
            return new Logged(contact.id(), contact.version(), true);
        }
        if (!known.sameAs(contact)) {
            throw Problem.of(ProblemType.CONFLICT, "The id was used before for another contact.");
        }
        return new Logged(known.id(), known.version(), false);
    }

    /** A day that is wrong would change numbers of a month that is long over. */
    private static void requirePlausible(Instant at, Relationship relationship, Instant now) {
        if (at.isAfter(now.plus(CLOCK_DRIFT))) {
            throw Problem.field("/at", "future", "A contact is logged after it was made.");
        }
        if (at.isBefore(now.minus(KEPT_ON_A_DEVICE))) {
            throw Problem.field(
                    "/at", "too-old", "A contact is logged within 31 days. Write an older one down with the family.");
        }
        if (UkCalendar.dayOf(at).isBefore(UkCalendar.dayOf(relationship.startedAt()))) {
            throw Problem.field(
                    "/at",
                    "before-relationship",
                    "The relationship began on " + UkCalendar.dayOf(relationship.startedAt())
                            + ". Give the day of the contact.");
        }
    }

    /** A volunteer's visit near children while the family is held is stored like any other, and its lead looks into it today. */
    private void flagIfHeld(Relationship relationship, Contact contact, Instant now) {
        boolean held = relationship.comesNearChildren()
                && contact.isVisitOfVolunteer()
                && families.heldNow(relationship.familyId())
                        .filter(since -> !contact.madeAt().isBefore(since))
                        .isPresent();
        if (held) {
            relationship.reviewBy(UkCalendar.dayOf(now), "visit-while-held");
        }
    }

    /** Which contact it is, and whether it is new. */
    record Logged(UUID id, long version, boolean isNew) {}
}
