package org.kith.offers.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kith.kit.identity.Caller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.suitability.Standing;

/**
 * Writes down what is said about a volunteer's standing, in whatever state their offers are. Who calls it has locked the
 * volunteer, and assesses them afterwards.
 */
@ApplicationScoped
public class ChangeStanding {
    private final StandingChanges changes;
    private final Outbox outbox;
    private final UkCalendar calendar;

    ChangeStanding(StandingChanges changes, Outbox outbox, UkCalendar calendar) {
        this.changes = changes;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** A person decides; the reason says for which standing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(Volunteer volunteer, StandingReason reason, String note, Caller by) {
        record(volunteer, reason.standing(), reason, note, by.person(), by.organisation());
    }

    /** Something became known that counts against the volunteer: who is clear is under review, who is not suitable stays so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countAgainst(Volunteer volunteer, StandingReason reason) {
        countAgainst(volunteer, reason, null);
    }

    /** The same with what coordinators read about it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countAgainst(Volunteer volunteer, StandingReason reason, String note) {
        Standing standing = volunteer.standing() == Standing.CLEAR ? reason.standing() : volunteer.standing();
        record(volunteer, standing, reason, note, null, null);
    }

    private void record(
            Volunteer volunteer, Standing standing, StandingReason reason, String note, UUID by, UUID organisation) {
        volunteer.stand(standing, calendar.now()).ifPresent(outbox::publish);
        changes.persist(new StandingChange(Ids.next(), volunteer, reason, note, by, organisation, calendar.now()));
    }
}
