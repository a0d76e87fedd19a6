package org.kith.doorsteps.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Patches. */
@ApplicationScoped
public class Patches implements PanacheRepositoryBase<Patch, UUID> {
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
