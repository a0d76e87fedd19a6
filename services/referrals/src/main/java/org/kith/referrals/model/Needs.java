package org.kith.referrals.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** The need that a relationship follows. */
    public Optional<Need> followedBy(UUID relationshipId) {
        return find("relationshipId", relationshipId).firstResultOptional();
    }
}
