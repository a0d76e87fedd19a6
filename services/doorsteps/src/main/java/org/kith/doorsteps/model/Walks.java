package org.kith.doorsteps.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Sql;
import org.kith.kit.identity.Caller;

/** Walks. */
@ApplicationScoped
public class Walks implements PanacheRepositoryBase<Walk, UUID> {
    private static final String BEGIN = """
            insert into walk (id, patch_id, organisation_id, link_worker_id, zone, started_at, received_at, version)
            values (?, ?, ?, ?, ?, ?, ?, 0) on conflict (id) do nothing
            """;

    private final Sql sql;

    Walks(Sql sql) {
        this.sql = sql;
    }

    /**
     * Begins the walk if nobody has, and holds it until the transaction ends, so that batches of one walk come one after
     * the other.
     *
     * @return empty when it is somebody else's
     */
    public Optional<Walk> hold(UUID id, Patch patch, Caller linkWorker, Instant startedAt, Instant now) {
        sql.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
                insert.setObject(1, id);
                insert.setObject(2, patch.id());
                insert.setObject(3, linkWorker.organisation());
                insert.setObject(4, linkWorker.person());
                insert.setString(5, patch.zone());
                insert.setTimestamp(6, Timestamp.from(startedAt));
                insert.setTimestamp(7, Timestamp.from(now));
                return insert.executeUpdate();
            }
        });
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Walks after an id in order of id, of one link worker or, for null, of all that the caller may see. */
    public List<Walk> after(UUID id, UUID linkWorker, int limit) {
        return (linkWorker == null
                        ? find("id > ?1 order by id", id)
                        : find("id > ?1 and linkWorkerId = ?2 order by id", id, linkWorker))
                .page(0, limit)
                .list();
    }
}
