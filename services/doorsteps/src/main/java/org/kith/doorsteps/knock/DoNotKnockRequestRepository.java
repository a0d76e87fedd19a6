package org.kith.doorsteps.knock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kith.doorsteps.door.Door;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;

/** Requests not to be knocked that were taken, so that one that comes again counts once. */
@ApplicationScoped
class DoNotKnockRequestRepository {
    private final Sql sql;

    DoNotKnockRequestRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those of these knocks whose request was taken before, with whether the door was not to be knocked then. */
    Map<Key, Boolean> taken(Collection<UUID> knocks) {
        Map<Key, Boolean> taken = new HashMap<>();
        sql.list(
                "select knock_id, door_id, held_before from do_not_knock_request where knock_id = any(?::uuid[])",
                row -> taken.put(new Key(row.uuid("knock_id"), row.uuid("door_id")), row.flag("held_before")),
                knocks);
        return taken;
    }

    /** Remembers that a request was taken. */
    void add(SentDoNotKnock request, Door door, boolean heldBefore, Caller by, Instant now) {
        sql.update(
                "insert into do_not_knock_request (knock_id, door_id, organisation_id, link_worker_id, taken_at, until, "
                        + "held_before) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                request.knockId(),
                door.id(),
                by.organisation(),
                by.person(),
                now,
                request.until(),
                heldBefore);
    }

    /** The knock that brought a request, and its door. */
    record Key(UUID knock, UUID door) {}
}
