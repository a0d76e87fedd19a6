package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.intake.ReferralViews;
import org.kith.referrals.intake.ShownReferral;

/** Somebody saw the child. Needs no version: the first time counts, and no other change makes that untrue. */
@ApplicationScoped
class NoteChildSeen {
    private static final String ACTION = "referral.child-seen";

    private final Access access;
    private final CaseworkRules rules;
    private final ReferralViews views;
    private final CurrentCaller caller;
    private final Clock clock;

    NoteChildSeen(Access access, CaseworkRules rules, ReferralViews views, CurrentCaller caller, Clock clock) {
        this.access = access;
        this.rules = rules;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ShownReferral seen(UUID id, String waitReason) {
        WaitReason.require(waitReason);
        SeenReferral seen = access.find(id, ACTION);
        access.require(seen.family().id(), ACTION, rules.receiversPractitioner(seen.referral()));
        seen.referral().childSeen(caller.get().person(), clock.instant(), waitReason);
        access.note(seen, ACTION);
        return views.show(seen);
    }
}
