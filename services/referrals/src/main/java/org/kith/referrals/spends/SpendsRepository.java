package org.kith.referrals.spends;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Spends that the current transaction may see. */
@ApplicationScoped
class SpendsRepository implements PanacheRepositoryBase<Spend, UUID> {
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
