package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kith.contracts.checks.CheckRule;
import org.kith.contracts.checks.CheckRules;
import org.kith.contracts.checks.ReferenceRule;
import org.kith.contracts.checks.TrainingRule;
import org.kith.contracts.vocabulary.Closeness;

/**
 * All that is asked of a volunteer for one sort of contact on a day.
 *
 * @param check the least check
 * @param references how many references, empty where none are asked for
 * @param training courses
 */
public record VettingRequirements(CheckRule check, Optional<ReferenceRule> references, List<TrainingRule> training) {
    /** What is asked on a day; empty for a day before the first that the rules know. */
    public static Optional<VettingRequirements> find(
            CheckRules rules, Closeness closeness, boolean regular, LocalDate day) {
        return rules.find(closeness, regular, day)
                .map(check -> new VettingRequirements(
                        check, rules.references(closeness, day), rules.training(closeness, day)));
    }

    /** The number of the check level. */
    public int level() {
        return check.level().number();
    }

    /** The act, regulation or policy that asks for the check. */
    public String citation() {
        return check.basis().citation();
    }
}
