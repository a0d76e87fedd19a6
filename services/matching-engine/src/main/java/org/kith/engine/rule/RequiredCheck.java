package org.kith.engine.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.kith.contracts.checks.Basis;
import org.kith.contracts.checks.CheckLevel;
import org.kith.contracts.checks.CheckRule;
import org.kith.contracts.checks.CheckRules;
import org.kith.engine.model.ChildContact;
import org.kith.engine.model.NeedProfile;

/** The check a need requires on the day of the match, by the published check rules. */
public final class RequiredCheck {
    private RequiredCheck() {}

    /**
     * The level a volunteer must hold for this need: the level the need names, or a higher one if law or policy requires
     * it.
     */
    public static int requiredLevel(NeedProfile need) {
        int named = need.level();
        return need.contact().isStated() ? Math.max(named, minimumLevel(need.contact(), need.day())) : named;
    }

    /**
     * The minimum level for this contact on this day; 0 when the contact is not stated.
     *
     * @param epochDay the day on which help would begin
     */
    public static int minimumLevel(ChildContact contact, int epochDay) {
        return find(contact, epochDay).map(rule -> rule.level().number()).orElse(0);
    }

    /** The law or policy that requires {@link #minimumLevel}. */
    public static Optional<Basis> basis(ChildContact contact, int epochDay) {
        return find(contact, epochDay).map(CheckRule::basis);
    }

    /** The name of a check level. */
    public static String name(int level) {
        return CheckLevel.of(level).words();
    }

    private static Optional<CheckRule> find(ChildContact contact, int epochDay) {
        return contact.closeness().flatMap(closeness -> CheckRules.published()
                .find(closeness, contact.regular(), LocalDate.ofEpochDay(epochDay)));
    }
}
