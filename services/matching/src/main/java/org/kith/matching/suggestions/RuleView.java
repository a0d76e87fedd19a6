package org.kith.matching.suggestions;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import org.kith.engine.rule.Verdict;
import org.kith.matching.engine.RuleCode;

/**
 * The result of one rule for a pair.
 *
 * @param rule the rule, such as {@code volunteer-must-speak-the-language-the-need-requires}
 * @param holds whether the pair keeps it
 * @param words why, in words a coordinator understands
 * @param basis the law or policy behind it, null if there is none
 */
public record RuleView(
        String rule, boolean holds, String words, @Nullable Basis basis) {
    /**
     * Law or policy.
     *
     * @param citation the act, regulation or policy
     * @param meaning what it means for this case
     * @param from first day it applied
     * @param until last day it applied, null while in force
     */
    public record Basis(
            String citation,
            String meaning,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** The view of a verdict. */
    public static RuleView of(Verdict verdict) {
        return new RuleView(
                RuleCode.of(verdict),
                verdict.holds(),
                verdict.reason(),
                verdict.basis().map(RuleView::basis).orElse(null));
    }

    private static Basis basis(org.kith.contracts.checks.Basis basis) {
        return new Basis(
                basis.citation(), basis.meaning(), basis.from(), basis.until().orElse(null));
    }
}
