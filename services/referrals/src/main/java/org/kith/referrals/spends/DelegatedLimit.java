package org.kith.referrals.spends;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.identity.Caller;
import org.kith.kit.problem.FieldError;
import org.kith.referrals.Settings;

/** What a worker may spend without asking anybody: at once, and on one referral within the window. */
@ApplicationScoped
class DelegatedLimit {
    private static final List<String> SPENDERS = List.of(Role.PRACTITIONER, Role.LINK_WORKER, Role.DUTY);

    private final Settings.Spend settings;

    DelegatedLimit(Settings settings) {
        this.settings = settings.spend();
    }

    /** Whether the caller has a limit at all. */
    AccessDecision spender(Caller caller) {
        return new AccessDecision()
                .unless(
                        SPENDERS.stream().anyMatch(caller::is),
                        "role",
                        "Practitioners, link workers and the duty team spend.");
    }

    /** The caller's role with the highest limit. */
    String roleOf(Caller caller) {
        return SPENDERS.stream()
                .filter(caller::is)
                .max(Comparator.comparingInt(role -> of(role).perSpendPence()))
                .orElseThrow();
    }

    /** Every limit that the spend would break; none when it may be made. */
    List<FieldError> broken(String role, int pence, long spentPence) {
        Settings.Limit limit = of(role);
        List<FieldError> broken = new java.util.ArrayList<>();
        if (pence > limit.perSpendPence()) {
            broken.add(new FieldError(
                    "/pence", "per-spend", "You may spend " + pounds(limit.perSpendPence()) + " at once."));
        }
        if (spentPence + pence > limit.perReferralPence()) {
            broken.add(new FieldError(
                    "/pence",
                    "per-referral",
                    "You may spend " + pounds(limit.perReferralPence()) + " on one referral in "
                            + settings.window().getDays() + " days; " + pounds(spentPence) + " is spent."));
        }
        return broken;
    }

    private Settings.Limit of(String role) {
        return settings.role().getOrDefault(role, settings.otherwise());
    }

    private static String pounds(long pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
