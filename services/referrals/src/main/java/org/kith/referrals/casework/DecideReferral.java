package org.kith.referrals.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kith.contracts.EventPayload;
import org.kith.contracts.vocabulary.Decision;
import org.kith.kit.identity.CurrentCaller;
import org.kith.kit.problem.Problem;
import org.kith.referrals.clock.WaitReason;
import org.kith.referrals.duty.HandToDuty;
import org.kith.referrals.intake.ShownReferral;
import org.kith.referrals.model.DecisionMade;
import org.kith.referrals.model.DutyHandover;
import org.kith.referrals.needs.OpenNeeds;

/** A practitioner of the receiver decides; nobody approves. What is accepted reaches matching. */
@ApplicationScoped
class DecideReferral {
    private final ReferralStep step;
    private final CaseworkRules rules;
    private final OpenNeeds needs;
    private final CurrentCaller caller;
    private final HandToDuty duty;
    private final Clock clock;

    DecideReferral(
            ReferralStep step,
            CaseworkRules rules,
            OpenNeeds needs,
            CurrentCaller caller,
            HandToDuty duty,
            Clock clock) {
        this.step = step;
        this.rules = rules;
        this.needs = needs;
        this.caller = caller;
        this.duty = duty;
        this.clock = clock;
    }

    @Transactional
    ShownReferral decide(UUID id, String ifMatch, Decide body) {
        Decision decision = Decision.find(body.decision())
                .orElseThrow(() -> Problem.field("/decision", "unknown-code", "accept, signpost, step-up or decline."));
        if (decision != Decision.ACCEPT
                && (body.reason() == null || body.reason().isBlank())) {
            throw Problem.field("/reason", "required", "Say why: the referrer sees it.");
        }
        WaitReason.require(body.waitReason());
        DecisionMade made = new DecisionMade(decision, body.reason(), body.metFamily(), body.waitReason());
        Instant now = clock.instant();
        return step.take(id, ifMatch, "referral.decide", rules::receiversPractitioner, seen -> {
            List<EventPayload> events = new ArrayList<>();
            events.add(seen.referral().decide(made, caller.get().person(), now));
            if (decision == Decision.STEP_UP) {
                duty.handOver(seen.referral(), DutyHandover.STEP_UP);
            }
            // What ended before it was accepted, by a high risk, a withdrawal or the end of an earlier episode, begins
            // again.
            events.addAll(needs.openAgain(seen.referral(), seen.family(), now));
            return events;
        });
    }
}
