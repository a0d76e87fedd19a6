package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kith.kit.identity.CurrentCaller;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.intake.ShownReferral;

/** The receiver has read the referral. */
@ApplicationScoped
class AcknowledgeReferral {
    private final ReferralStep step;
    private final CaseworkRules rules;
    private final CurrentCaller caller;
    private final Clock clock;

    AcknowledgeReferral(ReferralStep step, CaseworkRules rules, CurrentCaller caller, Clock clock) {
        this.step = step;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ShownReferral acknowledge(UUID id, String ifMatch, String waitReason) {
        WaitReason.require(waitReason);
        return step.take(
                id,
                ifMatch,
                "referral.acknowledge",
                rules::receiversPractitionerOrDuty,
                seen -> List.of(seen.referral().acknowledge(caller.get().person(), clock.instant(), waitReason)));
    }
}
