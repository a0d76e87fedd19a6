package org.kith.referrals.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;

/** Which families are held. Written beside the family's other fields, so that nobody who changes them waits or is refused. */
@ApplicationScoped
class FamilyHolds {
    private final Sql sql;

    FamilyHolds(Sql sql) {
        this.sql = sql;
    }

    /**
     * A record that is held from now on, or no longer.
     *
     * @param family its family
     * @param zone where that lives
     * @param concern an open concern about one of the records, null when the duty team holds it by hand
     */
    record Change(UUID family, String zone, UUID concern) {}

    /** An open concern about a family that its raiser saw, or that was opened, holds it and every other record of its children. */
    List<Change> holdForConcern(UUID family, UUID concern, Instant at) {
        return sql.list(
                "select family, zone from referrals_hold_for_concern(?, ?)",
                row -> new Change(row.uuid("family"), row.text("zone"), concern),
                family,
                at);
    }

    /** Holds a family and every other record of its children that is not held. */
    List<Change> holdRecords(UUID family, Instant at) {
        return sql.list(
                "select family, zone, concern from referrals_hold_records(?, ?)",
                row -> new Change(row.uuid("family"), row.text("zone"), row.uuid("concern")),
                family,
                at);
    }

    /** Locks the family and every other record of its children. */
    void lock(UUID family) {
        sql.one("select referrals_lock_held(?) as locked", row -> true, family);
    }

    /** Whether one of these records is held. */
    boolean areAnyHeld(Collection<UUID> records) {
        return !sql.list("select id from referrals_held(?) as id", row -> row.uuid("id"), (Object)
                        records.toArray(UUID[]::new))
                .isEmpty();
    }

    /** Holds those of these records that are not held, because they are of one child with some that are. */
    List<Change> holdJoined(List<UUID> records, Instant at) {
        return sql.list(
                "select family, zone, concern from referrals_hold_joined(?, ?)",
                row -> new Change(row.uuid("family"), row.text("zone"), row.uuid("concern")),
                records.toArray(UUID[]::new),
                at);
    }

    /** Lifts what nothing holds any more, because some of these records belong together no longer. */
    List<Change> liftParted(List<UUID> families) {
        return sql.list(
                "select family, zone from referrals_lift_parted(?)",
                row -> new Change(row.uuid("family"), row.text("zone"), null),
                (Object) families.toArray(UUID[]::new));
    }

    /** It stays held until the duty team lifts it, whatever becomes of its concerns. */
    void keep(UUID family) {
        sql.update("update family set held_by_hand = true where id = ?", family);
    }

    /** Lifts what a concern held, unless another one about a record of a child is open or one is held by hand. */
    List<Change> liftWithout(UUID family, UUID concern) {
        return sql.list(
                "select family, zone from referrals_lift_without_concern(?, ?)",
                row -> new Change(row.uuid("family"), row.text("zone"), concern),
                family,
                concern);
    }

    /** Lifts what was held with a family that the duty team has lifted, unless a concern or the duty team holds one of the others. */
    List<Change> liftOtherRecords(UUID family) {
        return sql.list(
                "select family, zone from referrals_lift_other_records(?)",
                row -> new Change(row.uuid("family"), row.text("zone"), null),
                family);
    }

    /** Lifts whatever holds it, and keeps who did and why; gives the zone, empty when it is not held. */
    Optional<String> lift(UUID family, Instant at, UUID by, String why) {
        return sql.one(
                "update family set held_since = null, held_by_hand = false, hold_lifted_at = ?, hold_lifted_by = ?, "
                        + "hold_lifted_why = ? where id = ? and held_since is not null returning zone",
                row -> row.text("zone"),
                at,
                by,
                why,
                family);
    }

    /** Whether a concern about one of its records is open that nobody of the duty team has read. */
    boolean hasUnreadConcern(UUID family) {
        return sql.one("select referrals_unread_concern(?) as unread", row -> row.flag("unread"), family)
                .orElseThrow();
    }

    /** Concerns about it, or seen to be about another record of its children, that are not closed, oldest first. */
    List<UUID> openConcerns(UUID family) {
        return sql.list(
                "select id from concern where closed_at is null and (family_id = ? or (not family_claimed or family_opened_at is not null) "
                        + "and family_id in (select referrals_same_child(?))) order by received_at, id",
                row -> row.uuid("id"),
                family,
                family);
    }

    /** The other records of its children that are held while it is, those that the caller sees. */
    List<UUID> with(UUID family) {
        return sql.list(
                "select f.id from family f join family one on one.id = ? and one.held_since is not null "
                        + "where f.held_since is not null and f.id in (select referrals_same_child(one.id)) order by f.id",
                row -> row.uuid("id"),
                family);
    }

    /** Those of {@link #with} that stay held when its own hold is lifted. */
    List<UUID> staying(UUID family) {
        return sql.list(
                "select f.id from family f join family one on one.id = ? and one.held_since is not null "
                        + "where f.held_since is not null and f.id in (select referrals_same_child(one.id)) "
                        + "and referrals_stays_held(f.id, one.id) order by f.id",
                row -> row.uuid("id"),
                family);
    }

    /** Since when it is held; empty when it is not. */
    Optional<Instant> since(UUID family) {
        return sql.one(
                "select held_since from family where id = ? and held_since is not null",
                row -> row.instant("held_since"),
                family);
    }
}
