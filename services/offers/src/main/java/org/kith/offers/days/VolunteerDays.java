package org.kith.offers.days;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** The days on which volunteers were with families: dates, and no family. Days and relationships come in any order. */
@ApplicationScoped
class VolunteerDays {
    /** A day counts in periods of 30 days to either side of it, and a contact may be written down 30 days late. */
    static final int DAYS_KEPT = 90;

    private final Sql sql;

    VolunteerDays(Sql sql) {
        this.sql = sql;
    }

    /** Notes whose days those of a relationship are. */
    void relationship(UUID relationship, UUID volunteer) {
        sql.update(
                "insert into known_relationship (id, volunteer_id) values (?, ?) on conflict (id) do nothing",
                relationship,
                volunteer);
    }

    /** Notes a day; false when it is known. */
    boolean add(UUID relationship, LocalDate day, String zone) {
        return sql.update(
                        "insert into contact_day (relationship_id, day, zone) values (?, ?, ?)"
                                + " on conflict (relationship_id, day) do nothing",
                        relationship,
                        day,
                        zone)
                == 1;
    }

    /** Whose relationship it is; empty until it is known. */
    Optional<UUID> volunteerOf(UUID relationship) {
        return sql.one(
                "select volunteer_id from known_relationship where id = ?",
                row -> row.uuid("volunteer_id"),
                relationship);
    }

    /** A volunteer's days over all their relationships. */
    List<LocalDate> of(UUID volunteer) {
        return sql.list(
                "select distinct d.day from contact_day d join known_relationship r on r.id = d.relationship_id"
                        + " where r.volunteer_id = ?",
                row -> row.date("day"),
                volunteer);
    }

    /** Where a volunteer was on a day. */
    String zoneOn(UUID volunteer, LocalDate day) {
        return sql.one(
                        "select min(d.zone) as zone from contact_day d join known_relationship r"
                                + " on r.id = d.relationship_id where r.volunteer_id = ? and d.day = ?",
                        row -> row.text("zone"),
                        volunteer,
                        day)
                .orElseThrow();
    }

    /** Forgets days that can no longer matter. */
    int forgetBefore(LocalDate day) {
        return sql.update("delete from contact_day where day < ?", day);
    }
}
