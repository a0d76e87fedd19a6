package org.kith.gateway.portal.needs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.gateway.portal.services.Matching;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/**
 * Why an offer could or could not serve a need.
 *
 * @param offer the offer, as people tell it from others
 * @param words the offer in words; empty when they cannot be had
 * @param fits whether every rule is met
 * @param broken how many rules are not, in words
 * @param rules every rule, those that are not met first
 * @param score what the pair scores, or would; empty when it was never compared
 * @param reasons the score's reasons
 */
public record WhyModel(
        String offer, String words, boolean fits, String broken, List<Line> rules, String score, List<String> reasons) {
    /**
     * What one rule says.
     *
     * @param rule the rule as a sentence
     * @param holds whether it is met
     * @param words why
     * @param law the law or policy behind it; empty where there is none
     * @param says what the law means here
     */
    public record Line(String rule, boolean holds, String words, String law, String says) {}

    static WhyModel of(Matching.Why why, Map<UUID, OfferWords> known, Words words) {
        OfferWords offer = known.get(why.offerId());
        List<Line> rules = why.rules().stream()
                .map(rule -> line(rule, words))
                .sorted(Comparator.comparing(Line::holds))
                .toList();
        return new WhyModel(
                Names.shortId(why.offerId()),
                offer == null ? "" : offer.words(),
                why.feasible(),
                words.count(
                        "why.broken",
                        rules.stream().filter(rule -> !rule.holds()).count()),
                rules,
                why.score() == null ? "" : words.number(why.score()),
                why.terms() == null
                        ? List.of()
                        : why.terms().stream()
                                .map(term -> Reasons.of(term, words))
                                .toList());
    }

    private static Line line(Matching.Rule rule, Words words) {
        Matching.Basis basis = rule.basis();
        String own = words.maybe("rule." + rule.rule());
        return new Line(
                own.isEmpty() ? Reasons.sentence(rule.rule().replace('-', ' ')) : own,
                rule.holds(),
                Reasons.shorter(rule.words(), words),
                basis == null ? "" : law(basis, words),
                basis == null || basis.meaning() == null ? "" : basis.meaning());
    }

    /** A rule without a beginning says so by the first day of all time, which nobody wants to read. */
    private static String law(Matching.Basis basis, Words words) {
        boolean dated = basis.from() != null && basis.from().getYear() > 1970;
        return dated ? words.t("why.since", basis.citation(), words.times().day(basis.from())) : basis.citation();
    }
}
