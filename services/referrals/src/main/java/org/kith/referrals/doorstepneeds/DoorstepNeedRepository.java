package org.kith.referrals.doorstepneeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Needs from doors that the caller's organisation logged. */
@ApplicationScoped
class DoorstepNeedRepository implements Repository<DoorstepNeed> {
    List<DoorstepNeed> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
