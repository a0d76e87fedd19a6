package org.kith.referrals.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenFamily;

/**
 * Reads the restrictions of a family, those lifted among them. Why, and who was named, is for those who saw the family by it and for
 * the duty team: afterwards the person whom it kept away may see the family again.
 */
@ApplicationScoped
class ReadRestrictions {
    private final Access access;
    private final FamilyRestrictionRepository restrictions;
    private final CurrentCaller caller;

    ReadRestrictions(Access access, FamilyRestrictionRepository restrictions, CurrentCaller caller) {
        this.access = access;
        this.restrictions = restrictions;
        this.caller = caller;
    }

    @Transactional
    List<PastRestriction> of(UUID familyId) {
        SeenFamily seen = access.readFamily(familyId, "restriction.history");
        UUID reader = caller.get().person();
        return restrictions.allOf(familyId).stream()
                .map(one -> one.past(seen.grant().isDuty() || one.concerned(reader)))
                .toList();
    }
}
