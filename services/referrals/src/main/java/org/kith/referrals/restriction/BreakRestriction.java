package org.kith.referrals.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.referrals.model.FamilyRepository;

/**
 * Somebody of the council's duty team opens a family that only named people see, with the reason: for a day, noted in the
 * family's audit and told to others. What the duty team does not have on its hands it does not open.
 */
@ApplicationScoped
class BreakRestriction {
    private static final String ACTION = "restriction.broken";

    private final FamilyRestrictionRepository restrictions;
    private final RestrictionAccess access;
    private final FamilyRepository families;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    BreakRestriction(
            FamilyRestrictionRepository restrictions,
            RestrictionAccess access,
            FamilyRepository families,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.restrictions = restrictions;
        this.access = access;
        this.families = families;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A repeat within the day changes nothing. */
    @Transactional
    RestrictionView breakIt(UUID familyId, String reason) {
        restrictions.lock(familyId);
        FamilyRestriction restriction = access.toBreak(familyId, ACTION);
        Caller who = caller.get();
        Instant now = clock.instant();
        if (!restriction.isSeenBy(who.person(), now)) {
            restriction.breakFor(who.person(), reason, now);
            // Only then does row-level security show the family.
            restrictions.flush();
            String zone = families.findByIdOptional(familyId)
                    .orElseThrow(Problem::notFound)
                    .home()
                    .zone();
            outbox.publish(restriction.broken(who.organisation(), zone, now));
            audit.allowed(familyId, ACTION, "duty");
        }
        return restriction.view();
    }
}
