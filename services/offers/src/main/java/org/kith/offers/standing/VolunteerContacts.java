package org.kith.offers.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kith.kit.data.Locks;
import org.kith.kit.data.Sql;
import org.kith.kit.time.UkCalendar;
import org.kith.offers.vetting.KeyedHash;

/**
 * By what each volunteer is or was reached, as keyed hashes of the one form of a number or address. They outlive the number: who says
 * that they may not be contacted does not leave behind what was found about them.
 */
@ApplicationScoped
class VolunteerContacts {
    private static final String LOCK = "volunteer-contacts";
    private static final UUID ALL = new UUID(0, 0);

    private static final String FORMS = "select 'phone:' || number form from unnest(phone_keys(?)) number"
            + " union select 'email:' || address from email_key(?) address where address is not null";
    private static final String ADD = "insert into volunteer_contact (volunteer_id, contact_key, recorded_at)"
            + " values (?, ?, ?) on conflict do nothing";
    private static final String SHARED = "select distinct other.volunteer_id from volunteer_contact own"
            + " join volunteer_contact other on other.contact_key = own.contact_key"
            + " where own.volunteer_id = ? and other.volunteer_id <> own.volunteer_id";

    private final Sql sql;
    private final Locks locks;
    private final KeyedHash keyedHash;
    private final UkCalendar calendar;

    VolunteerContacts(Sql sql, Locks locks, KeyedHash keyedHash, UkCalendar calendar) {
        this.sql = sql;
        this.locks = locks;
        this.keyedHash = keyedHash;
        this.calendar = calendar;
    }

    /** Nobody adds any until the transaction ends. */
    void lockAll() {
        locks.lock(LOCK, ALL);
    }

    /** Nothing is found about anybody until the transaction ends; others may add theirs too. */
    void share() {
        locks.share(LOCK, ALL);
    }

    /** Keeps by what a volunteer, who is stored, is reached; either may be null. */
    void add(UUID volunteer, String phone, String email) {
        List<Object[]> rows = sql.list(FORMS, row -> row.text("form"), phone, email).stream()
                .map(form -> new Object[] {volunteer, keyedHash.of(form), calendar.now()})
                .toList();
        sql.updateAll(ADD, rows);
    }

    /** All others who are or were reached by one of the same. */
    Set<UUID> sharedWith(UUID volunteer) {
        return new LinkedHashSet<>(sql.list(SHARED, row -> row.uuid("volunteer_id"), volunteer));
    }
}
