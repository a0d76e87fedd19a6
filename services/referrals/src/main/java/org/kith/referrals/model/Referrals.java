package org.kith.referrals.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Referrals that the current transaction may see. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {
    /** All referrals of a family, oldest first. */
    public List<Referral> ofFamily(UUID familyId) {
        return list("familyId = ?1 order by id", familyId);
    }

    /** Whether a referral of the family was closed since then. */
    public boolean closedSince(UUID familyId, Instant since) {
        return count("familyId = ?1 and state = ?2 and closedAt >= ?3", familyId, ReferralState.CLOSED, since) > 0;
    }

    /** The referral, locked until the transaction ends, for sums that must not race. */
    public Optional<Referral> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
