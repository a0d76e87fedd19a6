package org.kith.offers.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.identity.Caller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.suitability.Standing;

/**
 * Writes down what is said about a volunteer's standing, in whatever state their offers are. Who calls it has begun with
 * {@link #begin}, and assesses the volunteer afterwards.
 */
@ApplicationScoped
public class ChangeStanding {
    private final Volunteers volunteers;
    private final StandingChanges changes;
    private final Contacts contacts;
    private final Outbox outbox;
    private final UkCalendar calendar;

    ChangeStanding(
            Volunteers volunteers, StandingChanges changes, Contacts contacts, Outbox outbox, UkCalendar calendar) {
        this.volunteers = volunteers;
        this.changes = changes;
        this.contacts = contacts;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /**
     * The volunteer about whom something is to be said, locked with all whom it may be about too, in the order of their ids.
     * It is the first lock that a transaction takes.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Volunteer> begin(UUID volunteer) {
        contacts.lock();
        Set<UUID> all = new HashSet<>(contacts.sharedWith(volunteer));
        all.add(volunteer);
        return volunteers.findAllForUpdate(all).stream()
                .filter(one -> one.id().equals(volunteer))
                .findFirst();
    }

    /** A person decides; the reason says for which standing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(Volunteer volunteer, StandingReason reason, String note, Caller by) {
        record(
                volunteer,
                reason.standing(),
                new StandingChange.Words(reason, note, by.person(), by.organisation(), null));
    }

    /** Something became known that counts against the volunteer: who is clear is under review, who is not suitable stays so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countAgainst(Volunteer volunteer, StandingReason reason) {
        countAgainst(volunteer, new StandingChange.Words(reason, null, null, null, null));
    }

    /** The finding about somebody else may be about this volunteer too; coordinators read why. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void differs(Volunteer volunteer, String note, UUID finding) {
        countAgainst(
                volunteer, new StandingChange.Words(StandingReason.INFORMATION_DIFFERS, note, null, null, finding));
    }

    private void countAgainst(Volunteer volunteer, StandingChange.Words words) {
        Standing standing =
                volunteer.standing() == Standing.CLEAR ? words.reason().standing() : volunteer.standing();
        record(volunteer, standing, words);
    }

    private void record(Volunteer volunteer, Standing standing, StandingChange.Words words) {
        volunteer.stand(standing, calendar.now()).ifPresent(outbox::publish);
        StandingChange change = new StandingChange(Ids.next(), volunteer, words, calendar.now());
        changes.persist(change);
        if (change.isFinding()) {
            contacts.found(volunteer, change);
        }
    }
}
