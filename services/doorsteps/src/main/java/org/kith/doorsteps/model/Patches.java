package org.kith.doorsteps.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;

/** Patches. */
@ApplicationScoped
public class Patches implements PanacheRepositoryBase<Patch, UUID> {
    private final Sql sql;

    Patches(Sql sql) {
        this.sql = sql;
    }

    /** Remembers whose a patch is before it goes to another organisation: they may be out on it. */
    public void remember(Patch patch, Instant until) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into patch_before (patch_id, organisation_id, link_worker_id, until) values (?, ?, ?, ?)")) {
                insert.setObject(1, patch.id());
                insert.setObject(2, patch.organisationId());
                insert.setObject(3, patch.linkWorkerId());
                insert.setTimestamp(4, Timestamp.from(until));
                return insert.executeUpdate();
            }
        });
    }

    /**
     * When a patch went to another organisation that was this link worker's at a moment before.
     *
     * @param linkWorker its link worker then; a colleague has no part in it
     * @param at the moment
     * @return empty when it was not theirs then, or had gone before
     */
    public Optional<Instant> wentAway(UUID patch, Caller linkWorker, Instant at) {
        return sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select min(until) from patch_before "
                    + "where patch_id = ? and organisation_id = ? and link_worker_id = ? and until > ?")) {
                select.setObject(1, patch);
                select.setObject(2, linkWorker.organisation());
                select.setObject(3, linkWorker.person());
                select.setTimestamp(4, Timestamp.from(at));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
                }
            }
        });
    }

    /** Patches after an id, in order of id. */
    public List<Patch> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }

    /** Patches of a link worker after an id, in order of id. */
    public List<Patch> of(UUID linkWorker, UUID id, int limit) {
        return find("linkWorkerId = ?1 and id > ?2 order by id", linkWorker, id)
                .page(0, limit)
                .list();
    }
}
