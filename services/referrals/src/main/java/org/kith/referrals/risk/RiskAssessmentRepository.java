package org.kith.referrals.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Changes of risk that the current transaction may see. */
@ApplicationScoped
class RiskAssessmentRepository implements Repository<RiskAssessment> {
    /** Those of a family, oldest first. */
    List<RiskAssessment> ofFamily(UUID familyId) {
        return list("familyId = ?1 order by assessedAt, id", familyId);
    }
}
