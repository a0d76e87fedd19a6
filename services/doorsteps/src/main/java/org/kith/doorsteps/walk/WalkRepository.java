package org.kith.doorsteps.walk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.doorsteps.patch.Patch;
import org.kith.kit.data.Repository;
import org.kith.kit.data.Sql;
import org.kith.kit.http.TimeCursor;
import org.kith.kit.identity.Caller;

/** Walks. */
@ApplicationScoped
public class WalkRepository implements Repository<Walk> {
    private static final String BEGIN = """
            insert into walk (id, patch_id, organisation_id, link_worker_id, zone, started_at, received_at, version)
            values (?, ?, ?, ?, ?, ?, ?, 0) on conflict (id) do nothing
            """;

    private static final String BEFORE = "(startedAt < ?1 or startedAt = ?1 and id < ?2)";
    private static final String NEWEST_FIRST = " order by startedAt desc, id desc";
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private final Sql sql;

    WalkRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Begins the walk if nobody has, and locks it until the transaction ends, so that batches of one walk come one after
     * the other.
     *
     * @return empty when it is somebody else's
     */
    public Optional<Walk> beginForUpdate(UUID id, Patch patch, Caller linkWorker, Instant startedAt, Instant now) {
        sql.update(BEGIN, id, patch.id(), linkWorker.organisation(), linkWorker.person(), patch.zone(), startedAt, now);
        return findForUpdate(id);
    }

    /** Walks before a place, newest first, of one link worker or, for null, of all that the caller may see. */
    List<Walk> before(TimeCursor place, UUID linkWorker, int limit) {
        Instant at = place.at() == null ? NEVER : place.at();
        return (linkWorker == null
                        ? find(BEFORE + NEWEST_FIRST, at, place.id())
                        : find(BEFORE + " and linkWorkerId = ?3" + NEWEST_FIRST, at, place.id(), linkWorker))
                .page(0, limit)
                .list();
    }
}
