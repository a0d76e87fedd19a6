package org.kith.matching.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Known needs; row-level security decides which are visible. A need is locked before its match and before an offer. */
@ApplicationScoped
public class OpenNeedRepository implements Repository<OpenNeed> {
    /** The need locked and read anew, because another transaction may have changed it before the lock was granted. */
    public Optional<OpenNeed> refreshForUpdate(OpenNeed seen) {
        getEntityManager().detach(seen);
        return findForUpdate(seen.id());
    }

    /** Ids of a family's needs in locking order, without reading the needs. */
    public List<UUID> idsOfFamily(UUID family) {
        return ids("familyId", family);
    }

    /** Ids of a referral's needs in locking order, without reading the needs. */
    public List<UUID> idsOfReferral(UUID referral) {
        return ids("referralId", referral);
    }

    /** Locks all needs of several families: who proposes for one of them has done so by then, or waits. */
    public void lockOfFamilies(Collection<UUID> families) {
        findAllForUpdate(getEntityManager()
                .createQuery("select n.id from OpenNeed n where n.familyId in ?1", UUID.class)
                .setParameter(1, families)
                .getResultList());
    }

    private List<UUID> ids(String of, UUID id) {
        return getEntityManager()
                .createQuery("select n.id from OpenNeed n where n." + of + " = ?1 order by n.id", UUID.class)
                .setParameter(1, id)
                .getResultList();
    }
}
