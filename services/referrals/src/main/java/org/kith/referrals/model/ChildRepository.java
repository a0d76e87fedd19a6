package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Children that the current transaction may see. */
@ApplicationScoped
public class ChildRepository implements Repository<Child> {
    /** The children of a family, in the order they were named. */
    public List<Child> ofFamily(UUID familyId) {
        return list("familyId = ?1 order by id", familyId);
    }
}
