package org.kith.gateway.portal.referrals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kith.gateway.portal.page.Part;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Words;

/** How long a referral waited; what can no longer come is not waited for. */
final class ReferralWaits {
    private static final Set<String> UNDECIDED = Set.of("received", "acknowledged");
    private static final Set<String> STEPS_TO_DECISION = Set.of("acknowledged", "decided");

    private ReferralWaits() {}

    /** Whether a decision is awaited: not taken, and not beyond whoever would take it. */
    static boolean isDecisionDue(ReferralReader.Overview overview) {
        return UNDECIDED.contains(overview.referral().state()) && !AgreementEnded.isUndecidable(overview);
    }

    /** How long each step took, and what is still waited for. */
    static List<Fact> of(ReferralReader.Overview overview, Words words) {
        Part<Referrals.DecisionClock> clock = overview.clock();
        boolean awaited = isDecisionDue(overview);
        Facts waits = new Facts(words);
        if (clock.value() != null) {
            for (Referrals.Wait wait : clock.value().waits()) {
                String time = words.times().minutes(wait.minutes());
                String reason = wait.reason() == null || wait.reason().isEmpty()
                        ? ""
                        : " (" + wait.reason().replace('-', ' ') + ")";
                if (wait.toAt() == null && !awaited && STEPS_TO_DECISION.contains(wait.to())) {
                    continue;
                }
                if (wait.toAt() == null) {
                    waits.named(words.t("referral.waiting." + wait.to()), time + reason);
                } else {
                    waits.named(
                            words.t(
                                    "referral.wait",
                                    words.code("state", wait.from()),
                                    words.code("state", wait.to()).toLowerCase(Locale.UK)),
                            time + reason);
                }
            }
        }
        return waits.list();
    }
}
