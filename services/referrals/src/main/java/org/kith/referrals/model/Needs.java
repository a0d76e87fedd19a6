package org.kith.referrals.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Needs that the current transaction may see. */
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID> {
    /** The needs of a referral, in the order they were named. */
    public List<Need> ofReferral(UUID referralId) {
        return list("referralId = ?1 order by id", referralId);
    }

    /** The needs of several referrals. */
    public List<Need> ofReferrals(Collection<UUID> referralIds) {
        return referralIds.isEmpty() ? List.of() : list("referralId in ?1 order by id", referralIds);
    }

    /** The needs of several referrals, as they are now and kept from everybody else until the transaction ends. */
    public List<Need> holdOfReferrals(Collection<UUID> referralIds) {
        return referralIds.isEmpty()
                ? List.of()
                : find("referralId in ?1 order by id", referralIds)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** The need that a relationship follows. */
    public Optional<Need> followedBy(UUID relationshipId) {
        return find("relationshipId", relationshipId).firstResultOptional();
    }
}
