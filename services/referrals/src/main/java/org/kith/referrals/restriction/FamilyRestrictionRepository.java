package org.kith.referrals.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Locks;
import org.kith.kit.data.Repository;

/** Restrictions that the current transaction may see. */
@ApplicationScoped
class FamilyRestrictionRepository implements Repository<FamilyRestriction> {
    private final Locks locks;

    FamilyRestrictionRepository(Locks locks) {
        this.locks = locks;
    }

    /** Waits for whoever changes who sees the family, and keeps others from it: who comes second is refused or sees it. */
    void lock(UUID familyId) {
        locks.lock("restriction", familyId);
    }

    /** All of them, first to last. */
    List<FamilyRestriction> allOf(UUID familyId) {
        return list("familyId = ?1 order by setAt, id", familyId);
    }

    /** The one in force. */
    Optional<FamilyRestriction> ofFamily(UUID familyId) {
        return find("familyId = ?1 and liftedAt is null", familyId).firstResultOptional();
    }
}
