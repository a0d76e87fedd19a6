package org.kith.referrals.spends;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kith.contracts.vocabulary.Role;
import org.kith.kit.access.AccessDecision;
import org.kith.kit.identity.Caller;
import org.kith.kit.problem.FieldError;
import org.kith.kit.time.UkCalendar;
import org.kith.referrals.Settings;
import org.kith.referrals.access.CouncilDuty;
import org.kith.referrals.access.Councils;
import org.kith.referrals.model.Referral;

/** What a worker may spend without asking anybody: at once, and on one referral within the window. */
@ApplicationScoped
class DelegatedLimit {
    private static final List<String> SPENDERS = List.of(Role.PRACTITIONER, Role.LINK_WORKER, Role.DUTY);

    private final Settings.Spend settings;
    private final Councils councils;

    DelegatedLimit(Settings settings, Councils councils) {
        this.settings = settings.spend();
        this.councils = councils;
    }

    /** Whether the caller has a limit at all, and works on the referral. */
    AccessDecision spender(Caller caller, Referral referral) {
        return new AccessDecision()
                .unless(
                        SPENDERS.stream().anyMatch(caller::is),
                        "role",
                        "Practitioners, link workers and the duty team spend.")
                .unless(
                        CouncilDuty.is(caller) && councils.isForOurDuty(referral.familyId())
                                || caller.actsFor(referral.receiverId())
                                || caller.actsFor(referral.senderId()),
                        "organisation",
                        "Only the organisations that sent and received the referral spend on it.");
    }

    /** From when on what was spent on a referral is summed. */
    Instant since(Instant now) {
        return now.atZone(UkCalendar.ZONE).minus(settings.window()).toInstant();
    }

    /** What is left of the role's limits. */
    SpendAllowance allowance(String role, long spentPence) {
        Settings.Limit limit = of(role);
        long left = Math.min(limit.perSpendPence(), limit.perReferralPence() - spentPence);
        return new SpendAllowance(
                limit.perSpendPence(),
                limit.perReferralPence(),
                settings.window().getDays(),
                Math.toIntExact(Math.max(0, left)));
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
        List<FieldError> broken = new ArrayList<>();
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
