package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.referrals.intake.ShownReferral;
import org.kith.referrals.needs.OpenNeeds;

/** The sender takes a referral back; its needs leave matching. */
@ApplicationScoped
class WithdrawReferral {
    private final ReferralStep step;
    private final CaseworkRules rules;
    private final OpenNeeds needs;
    private final Clock clock;

    WithdrawReferral(ReferralStep step, CaseworkRules rules, OpenNeeds needs, Clock clock) {
        this.step = step;
        this.rules = rules;
        this.needs = needs;
        this.clock = clock;
    }

    @Transactional
    ShownReferral withdraw(UUID id, String ifMatch) {
        Instant now = clock.instant();
        return step.take(id, ifMatch, "referral.withdraw", rules::sender, seen -> {
            List<EventPayload> events = new ArrayList<>();
            events.add(seen.referral().withdraw(now));
            events.addAll(needs.endWith(seen.referral(), "referral-withdrawn", now));
            return events;
        });
    }
}
