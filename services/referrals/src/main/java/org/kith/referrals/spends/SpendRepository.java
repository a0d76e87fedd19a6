package org.kith.referrals.spends;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Spends that the current transaction may see. */
@ApplicationScoped
class SpendRepository implements Repository<Spend> {
    List<Spend> ofReferral(UUID referralId) {
        return list("referralId = ?1 order by id", referralId);
    }

    long penceSince(UUID referralId, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(pence), 0) from Spend where referralId = :referral and at >= :since",
                        Long.class)
                .setParameter("referral", referralId)
                .setParameter("since", since)
                .getSingleResult();
    }
}
