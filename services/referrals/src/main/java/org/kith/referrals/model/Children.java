package org.kith.referrals.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Children that the current transaction may see. */
@ApplicationScoped
public class Children implements PanacheRepositoryBase<Child, UUID> {
    /** The children of a family, in the order they were named. */
    public List<Child> ofFamily(UUID familyId) {
        return list("familyId = ?1 order by id", familyId);
    }
}
