package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.Problem;
import org.kith.referrals.access.Access;
import org.kith.referrals.access.Councils;
import org.kith.referrals.access.SeenReferral;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.duty.HandToDuty;
import org.kith.referrals.intake.ReferralViews;
import org.kith.referrals.intake.ShownReferral;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.model.Referral;
import org.kith.referrals.model.ReferralRepository;

/**
 * Somebody saw the child. Needs no version: no other change makes that untrue. It answers what was handed to the duty team
 * before, and nothing that is handed over later.
 */
@ApplicationScoped
class NoteChildSeen {
    private static final String ACTION = "referral.child-seen";

    private final Access access;
    private final CaseworkRules rules;
    private final ReferralRepository referrals;
    private final HandToDuty duty;
    private final Councils councils;
    private final ReferralViews views;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    NoteChildSeen(
            Access access,
            CaseworkRules rules,
            ReferralRepository referrals,
            HandToDuty duty,
            Councils councils,
            ReferralViews views,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.access = access;
        this.rules = rules;
        this.referrals = referrals;
        this.duty = duty;
        this.councils = councils;
        this.views = views;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ShownReferral seen(UUID id, String waitReason) {
        WaitReason.require(waitReason);
        SeenReferral seen = access.find(id, ACTION);
        access.require(seen.family().id(), ACTION, rules.receiversPractitionerOrDuty(seen.referral()));
        Referral referral = referrals.findForUpdate(id).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        boolean first = referral.times().childSeenAt() == null;
        referral.childSeen(caller.get().person(), now, waitReason);
        boolean home = councils.ofItsHome(seen.family()).allowed();
        List<DutyHandover> answered =
                duty.childSeen(referral, home, caller.get().person(), now, waitReason);
        if (first || !answered.isEmpty()) {
            Instant handedOverAt =
                    answered.isEmpty() ? null : answered.getFirst().handedOverAt();
            outbox.publish(referral.seen(handedOverAt, now));
        }
        access.note(seen, ACTION);
        return views.show(seen);
    }
}
