package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.intake.ShownReferral;
import org.kith.referrals.needs.OpenNeeds;

/** The receiver takes up a closed referral again. */
@ApplicationScoped
class ReopenReferral {
    private final ReferralStep step;
    private final CaseworkRules rules;
    private final OpenNeeds needs;
    private final CurrentCaller caller;
    private final Clock clock;

    ReopenReferral(ReferralStep step, CaseworkRules rules, OpenNeeds needs, CurrentCaller caller, Clock clock) {
        this.step = step;
        this.rules = rules;
        this.needs = needs;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ShownReferral reopen(UUID id, String ifMatch) {
        Instant now = clock.instant();
        return step.take(id, ifMatch, "referral.reopen", rules::receiversPractitioner, seen -> {
            List<EventPayload> events = new ArrayList<>();
            events.add(seen.referral().reopen(caller.get().person(), now, UkCalendar.oneWorkingDayAfter(now)));
            events.addAll(needs.openAgain(seen.referral(), seen.family(), now));
            return events;
        });
    }
}
