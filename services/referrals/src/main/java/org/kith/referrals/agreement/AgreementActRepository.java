package org.kith.referrals.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** What families said, as far as the current transaction may see it. */
@ApplicationScoped
class AgreementActRepository implements Repository<AgreementAct> {
    /** All that was said about a family, in the order in which it was recorded. */
    List<AgreementAct> ofFamily(UUID familyId) {
        return list("familyId = ?1 order by recordedAt, id", familyId);
    }
}
