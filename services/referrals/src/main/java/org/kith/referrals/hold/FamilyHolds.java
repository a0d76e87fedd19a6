package org.kith.referrals.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /** Holds a family that is not held; gives its zone, empty when it was held before. */
    Optional<String> hold(UUID family, Instant at) {
        return sql.one(
                "update family set held_since = ? where id = ? and held_since is null returning zone",
                row -> row.text("zone"),
                at,
                family);
    }

    /** The same for a concern, whoever reads it: an open one about a family that its raiser saw, or that was opened, holds it. */
    Optional<String> holdForConcern(UUID family, Instant at) {
        return sql.one("select referrals_hold_for_concern(?, ?) as zone", row -> row.text("zone"), family, at);
    }

    /** It stays held until the duty team lifts it, whatever becomes of its concerns. */
    void keep(UUID family) {
        sql.update("update family set held_by_hand = true where id = ?", family);
    }

    /** Lifts what concerns held; gives the zone, empty when it is not held or is held by hand. */
    Optional<String> liftUnlessKept(UUID family) {
        return sql.one("select referrals_lift_without_concern(?) as zone", row -> row.text("zone"), family);
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

    /** Whether another concern about the family is open that its raiser saw or the duty team opened it for. */
    boolean hasOpenConcern(UUID family, UUID except) {
        return sql.one(
                        "select exists (select 1 from concern where family_id = ? and id <> ? and closed_at is null "
                                + "and (not family_claimed or family_opened_at is not null)) as open",
                        row -> row.flag("open"),
                        family,
                        except)
                .orElse(false);
    }

    /** Since when it is held; empty when it is not. */
    Optional<Instant> since(UUID family) {
        return sql.one(
                "select held_since from family where id = ? and held_since is not null",
                row -> row.instant("held_since"),
                family);
    }
}
