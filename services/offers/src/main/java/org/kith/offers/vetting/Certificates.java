package org.kith.offers.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kith.kit.data.Sql;
import org.kith.kit.time.UkCalendar;

/**
 * Which certificate is whose, by a hash of its number that can only be made with the key. The number itself is not stored, and
 * the hash outlives what was recorded with it.
 */
@ApplicationScoped
class Certificates {
    private final Sql sql;
    private final UkCalendar calendar;
    private final KeyedHash keyedHash;

    Certificates(Sql sql, UkCalendar calendar, KeyedHash keyedHash) {
        this.sql = sql;
        this.calendar = calendar;
        this.keyedHash = keyedHash;
    }

    /** The hash of a number in its normal form. */
    byte[] hash(String number) {
        return keyedHash.of(number);
    }

    /** Notes whose certificate it is; false when it is somebody else's. Of two who come at once, one is the first. */
    boolean belongsTo(byte[] hash, UUID volunteer) {
        sql.update(
                "insert into certificate (number_hash, volunteer_id, recorded_at) values (?, ?, ?)"
                        + " on conflict (number_hash) do nothing",
                hash,
                volunteer,
                calendar.now());
        return sql.one(
                        "select 1 from certificate where number_hash = ? and volunteer_id = ?",
                        row -> true,
                        hash,
                        volunteer)
                .isPresent();
    }
}
