package org.kith.referrals.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.data.Repository;

/** Handings over to the duty team that the current transaction may see. */
@ApplicationScoped
public class DutyHandoverRepository implements Repository<DutyHandover> {
    /** All of a referral, oldest first. */
    public List<DutyHandover> ofReferral(UUID referralId) {
        return list("referralId = ?1 order by handedOverAt, id", referralId);
    }

    /** The last one of a referral. */
    public Optional<DutyHandover> lastOf(UUID referralId) {
        return find("referralId = ?1 order by handedOverAt desc, id desc", referralId)
                .firstResultOptional();
    }

    /** Whether a referral of the family was ever handed over. */
    public boolean existsOfFamily(UUID familyId) {
        return count("familyId", familyId) > 0;
    }

    /** Whether one of a family is open. */
    public boolean isOpenOfFamily(UUID familyId) {
        return count("familyId = ?1 and seenAt is null and closedAt is null", familyId) > 0;
    }
}
