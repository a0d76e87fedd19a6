package org.kith.bench.matching.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kith.bench.matching.suite.Findings;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;

/**
 * Verifies a plan independently of the engine: brute force finds every feasible pair, so that a broken rule, an
 * exceeded capacity, a wrong value or an invalid proof shows.
 */
public final class PlanCheck {
    private final List<OfferProfile> offers;
    private final List<NeedProfile> needs;
    private final Map<Long, Assignment> given = new HashMap<>();
    private long pairs;
    private long brokenRules;
    private long brokenPrices;
    private long value;
    private long dual;

    private PlanCheck(List<OfferProfile> offers, List<NeedProfile> needs, Plan plan) {
        this.offers = offers;
        this.needs = needs;
        long[] prices = new long[offers.size()];
        Map<Long, Integer> used = new HashMap<>();
        for (Assignment assignment : plan.assignments()) {
            brokenRules += given.put(assignment.need(), assignment) == null ? 0 : 1;
            used.merge(assignment.offer(), 1, Integer::sum);
        }
        Set<Long> known = new HashSet<>();
        for (int ordinal = 0; ordinal < prices.length; ordinal++) {
            OfferProfile offer = offers.get(ordinal);
            known.add(offer.id());
            prices[ordinal] = plan.offerPrices().getOrDefault(offer.id(), 0L);
            dual = Math.addExact(dual, Math.multiplyExact(prices[ordinal], offer.capacity()));
            brokenRules += used.getOrDefault(offer.id(), 0) > offer.capacity() ? 1 : 0;
            brokenPrices += prices[ordinal] < 0 ? 1 : 0;
        }
        brokenRules += used.keySet().stream().filter(id -> !known.contains(id)).count();
        BruteForce brute = new BruteForce(offers);
        for (NeedProfile need : needs) {
            long price = plan.needPrices().getOrDefault(need.id(), -1L);
            dual = Math.addExact(dual, price);
            brokenPrices += price < 0 ? 1 : 0;
            need(brute, need, price, prices);
        }
        brokenRules += given.size(); // the rest was assigned to an unknown need, or by a pair that breaks a rule
    }

    private void need(BruteForce brute, NeedProfile need, long price, long[] prices) {
        Assignment assignment = given.get(need.id());
        int base = BruteForce.base(need);
        brute.pairs(need, (ordinal, score) -> {
            pairs++;
            brokenPrices += price + prices[ordinal] < base + score ? 1 : 0;
            if (assignment != null
                    && assignment.offer() == offers.get(ordinal).id()
                    && assignment.value() == base + score) {
                value += assignment.value();
                given.remove(need.id());
            }
        });
    }

    /** Checks that no rule is broken and that the plan's prices prove that no plan is worth more. */
    public static PlanCheck proven(
            Findings findings, String of, Plan plan, List<OfferProfile> offers, List<NeedProfile> needs) {
        PlanCheck check = rules(findings, of, plan, offers, needs);
        findings.check(
                of + ": its prices prove over all pairs that no plan is worth more",
                check.brokenPrices == 0
                        && check.value == check.dual
                        && check.value == plan.certificate().value()
                        && plan.certificate().gap() == 0,
                "value " + check.value + ", dual " + check.dual + ", the engine's gap "
                        + plan.certificate().gap() + ", " + check.brokenPrices + " of " + check.pairs
                        + " pairs above their prices");
        return check;
    }

    /** Checks that no rule is broken and that every value is correct. */
    public static PlanCheck rules(
            Findings findings, String of, Plan plan, List<OfferProfile> offers, List<NeedProfile> needs) {
        PlanCheck check = new PlanCheck(offers, needs, plan);
        findings.check(
                of + ": no hard rule is broken",
                check.brokenRules == 0 && check.value == plan.totalValue(),
                check.brokenRules + " broken in " + plan.assignments().size() + " pairs worth " + check.value
                        + ", the engine says " + plan.totalValue());
        return check;
    }

    /** Number of feasible pairs. */
    public long pairs() {
        return pairs;
    }

    public long value() {
        return value;
    }

    public int needs() {
        return needs.size();
    }
}
