package org.kith.doorsteps.patch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.doorsteps.door.Door;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;

/** Patches, and which doors lie on them. */
@ApplicationScoped
public class PatchRepository implements Repository<Patch> {
    private final Sql sql;

    PatchRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * When a patch went to another organisation that was this link worker's at a moment before.
     *
     * @param linkWorker its link worker then; a colleague has no part in it
     * @param at the moment
     * @return empty when it was not theirs then, or had gone before
     */
    public Optional<Instant> wentAway(UUID patch, Caller linkWorker, Instant at) {
        return sql.one(
                "select until from patch_before where patch_id = ? and organisation_id = ? and link_worker_id = ? "
                        + "and until > ? order by until limit 1",
                row -> row.instant("until"),
                patch,
                linkWorker.organisation(),
                linkWorker.person(),
                at);
    }

    /** Remembers whose a patch is before it goes to another organisation: they may be out on it. */
    void remember(Patch patch, Instant until) {
        sql.update(
                "insert into patch_before (patch_id, organisation_id, link_worker_id, until) values (?, ?, ?, ?)",
                patch.id(),
                patch.organisationId(),
                patch.linkWorkerId(),
                until);
    }

    /** Puts doors on a patch, in walking order. */
    void putOn(Patch patch, List<Door> doors) {
        sql.update(
                "insert into patch_door (patch_id, door_id, organisation_id, position) "
                        + "select ?, door, ?, position - 1 from unnest(?::uuid[]) with ordinality as on_patch(door, position)",
                patch.id(),
                patch.organisationId(),
                doors.stream().map(Door::id).toList());
    }

    /** Lets the doors follow a patch to another organisation. */
    void handOver(Patch patch) {
        sql.update("update patch_door set organisation_id = ? where patch_id = ?", patch.organisationId(), patch.id());
    }

    /** Patches after an id, in order of id. */
    List<Patch> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }

    /** Patches of a link worker after an id, in order of id. */
    List<Patch> of(UUID linkWorker, UUID id, int limit) {
        return find("linkWorkerId = ?1 and id > ?2 order by id", linkWorker, id)
                .page(0, limit)
                .list();
    }
}
