package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Referrals that the current transaction may see. */
@ApplicationScoped
public class ReferralRepository implements Repository<Referral> {
    /** All referrals of a family, oldest first. */
    public List<Referral> ofFamily(UUID familyId) {
        return list("familyId = ?1 order by id", familyId);
    }

    /** Whether a referral of the family was closed since then. */
    public boolean closedSince(UUID familyId, Instant since) {
        return count("familyId = ?1 and state = ?2 and closedAt >= ?3", familyId, ReferralState.CLOSED, since) > 0;
    }
}
