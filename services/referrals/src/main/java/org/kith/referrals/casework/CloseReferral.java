package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.Closure;
import org.kith.kit.problem.Problem;
import org.kith.referrals.intake.ShownReferral;
import org.kith.referrals.needs.OpenNeeds;

/** The receiver ends a referral; what is not matched leaves matching. */
@ApplicationScoped
class CloseReferral {
    private final ReferralStep step;
    private final CaseworkRules rules;
    private final OpenNeeds needs;
    private final Clock clock;

    CloseReferral(ReferralStep step, CaseworkRules rules, OpenNeeds needs, Clock clock) {
        this.step = step;
        this.rules = rules;
        this.needs = needs;
        this.clock = clock;
    }

    @Transactional
    ShownReferral close(UUID id, String ifMatch, Close body) {
        Closure how = Closure.find(body.outcome())
                .orElseThrow(() -> Problem.field("/outcome", "unknown-code", "This is no way to close a referral."));
        Instant now = clock.instant();
        return step.take(id, ifMatch, "referral.close", rules::receiversPractitioner, seen -> {
            List<EventPayload> events = new ArrayList<>();
            events.add(seen.referral().close(how, now));
            events.addAll(needs.endWith(seen.referral(), how.code(), now));
            return events;
        });
    }
}
