package org.kith.referrals.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kith.kit.audit.Audit;
import org.kith.kit.identity.Caller;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.FieldErrors;
import org.kith.kit.problem.Problem;
import org.kith.kit.problem.Violations;
import org.kith.referrals.access.HiddenFamilies;
import org.kith.referrals.model.FamilyRepository;

/**
 * Somebody of the duty team of the family's council opens a family that only named people see, with the reason: for a day, noted
 * in the family's audit and told to others. Whether they have it on their hands or not: those named may all have lost it.
 */
@ApplicationScoped
class BreakRestriction {
    private static final String ACTION = "restriction.broken";

    private final FamilyRestrictionRepository restrictions;
    private final RestrictionAccess access;
    private final HiddenFamilies hidden;
    private final FamilyRepository families;
    private final SameChild sameChild;
    private final Validator validator;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    BreakRestriction(
            FamilyRestrictionRepository restrictions,
            RestrictionAccess access,
            HiddenFamilies hidden,
            FamilyRepository families,
            SameChild sameChild,
            Validator validator,
            Outbox outbox,
            Audit audit,
            CurrentCaller caller,
            Clock clock) {
        this.restrictions = restrictions;
        this.access = access;
        this.hidden = hidden;
        this.families = families;
        this.sameChild = sameChild;
        this.validator = validator;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** The same for the family of a referral that is hidden from the caller with it. */
    @Transactional
    RestrictionView breakOf(UUID referralId, RestrictionReason body) {
        // Where there is none its own id stands for a family that is not there: whoever asks gets the answer for that.
        return breakIt(hidden.familyOf(referralId).orElse(referralId), body);
    }

    /** A repeat while they see the family changes nothing. What there is to open is looked for before the reason is read. */
    @Transactional
    RestrictionView breakIt(UUID familyId, RestrictionReason body) {
        restrictions.lock(familyId);
        FamilyRestriction restriction = access.toBreak(familyId, ACTION);
        FieldErrors errors = new FieldErrors();
        Violations.of(validator.validate(body))
                .forEach(error -> errors.add(error.pointer(), error.code(), error.detail()));
        errors.throwIfAny();
        Caller who = caller.get();
        Instant now = clock.instant();
        if (families.findByIdOptional(familyId).isEmpty()) {
            restriction.breakFor(who.person(), body.reason(), now);
            // Only then does row-level security show the family.
            restrictions.flush();
            String zone = families.findByIdOptional(familyId)
                    .orElseThrow(Problem::notFound)
                    .home()
                    .zone();
            outbox.publish(restriction.broken(who.organisation(), zone, now));
            audit.allowed(familyId, ACTION, "duty");
        }
        return restriction.view(who.person(), sameChild.following(restriction.id()), now);
    }
}
