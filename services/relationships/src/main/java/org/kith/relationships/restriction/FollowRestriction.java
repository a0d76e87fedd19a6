package org.kith.relationships.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.RestrictionBroken;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.kit.inbox.EventInfo;

/** While only named people see a family, nobody else but the volunteer sees its relationships; nothing of them ends. */
@ApplicationScoped
@Transactional
public class FollowRestriction {
    private final KnownRestrictions restrictions;

    FollowRestriction(KnownRestrictions restrictions) {
        this.restrictions = restrictions;
    }

    /** Set, or others are named. */
    public void restricted(FamilyRestricted event, EventInfo info) {
        restrictions.restricted(event.familyId(), event.restrictionId(), event.personIds(), info.sequence());
    }

    /** Over. */
    public void lifted(RestrictionLifted event, EventInfo info) {
        restrictions.lifted(event.familyId(), event.restrictionId(), info.sequence());
    }

    /** Somebody of the duty team sees the family for a time. */
    public void broken(RestrictionBroken event) {
        restrictions.broken(event.restrictionId(), event.brokenBy(), event.until());
    }
}
