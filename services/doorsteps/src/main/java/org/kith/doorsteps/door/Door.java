package org.kith.doorsteps.door;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.kith.contracts.doorsteps.DoNotKnockSet;
import org.kith.kit.time.UkCalendar;

/**
 * A door with what holds for it.
 *
 * @param id the door
 * @param label number, flat or name
 * @param street its street
 * @param postcode its postcode
 * @param area code of its area
 * @param zone code of its zone
 * @param doNotKnockSetAt when do-not-knock was asked for, null when it never was
 * @param doNotKnockUntil last day do-not-knock holds, null when it never was asked for
 * @param unsafeSince since when it is not safe to knock, null when it is
 */
public record Door(
        UUID id,
        String label,
        String street,
        String postcode,
        String area,
        String zone,
        Instant doNotKnockSetAt,
        LocalDate doNotKnockUntil,
        Instant unsafeSince) {

    /** A door nothing is known of but its address. */
    public static Door at(UUID id, String label, String street, String postcode, String area, String zone) {
        return new Door(id, label, street, postcode, area, zone, null, null, null);
    }

    /** Whether the door must not be knocked at that moment. */
    public boolean mustNotBeKnocked(Instant at) {
        return doNotKnockUntil != null
                && !at.isBefore(doNotKnockSetAt)
                && !UkCalendar.dayOf(at).isAfter(doNotKnockUntil);
    }

    /**
     * The door after do-not-knock was asked for. The longer period counts, and a request made while another held extends
     * that one.
     */
    public Door withDoNotKnock(Instant from, LocalDate until) {
        if (doNotKnockUntil == null || UkCalendar.dayOf(from).isAfter(doNotKnockUntil)) {
            return notToBeKnocked(from, until);
        }
        Instant first = from.isBefore(doNotKnockSetAt) ? from : doNotKnockSetAt;
        return notToBeKnocked(first, until.isAfter(doNotKnockUntil) ? until : doNotKnockUntil);
    }

    /** Whether do-not-knock is the same for both. */
    public boolean sameDoNotKnock(Door other) {
        return Objects.equals(doNotKnockSetAt, other.doNotKnockSetAt)
                && Objects.equals(doNotKnockUntil, other.doNotKnockUntil);
    }

    /** The last day do-not-knock holds if it does on that day, else null. */
    public LocalDate doNotKnockOn(LocalDate day) {
        return doNotKnockUntil != null && !day.isAfter(doNotKnockUntil) ? doNotKnockUntil : null;
    }

    /** The event that tells every partner of its do-not-knock. */
    public DoNotKnockSet doNotKnockSet() {
        return new DoNotKnockSet(id, area, zone, doNotKnockUntil);
    }

    /** The door with this do-not-knock. */
    Door notToBeKnocked(Instant setAt, LocalDate until) {
        return new Door(id, label, street, postcode, area, zone, setAt, until, unsafeSince);
    }
}
