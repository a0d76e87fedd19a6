package org.kith.referrals.agreement.ended;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** What ended of the families of the caller's organisation. */
@ApplicationScoped
public class EndedAgreementRepository implements Repository<EndedAgreement> {
    /** What is to be confirmed, first to last. */
    List<EndedAgreement> toConfirm(UUID owner, UUID after, int limit) {
        return find("ownerId = ?1 and confirmedAt is null and id > ?2 order by id", owner, after)
                .page(0, limit)
                .list();
    }
}
