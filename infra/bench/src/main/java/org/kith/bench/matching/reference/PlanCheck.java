package org.kith.bench.matching.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kith.bench.matching.suite.Findings;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;

/**
 * Verifies a plan independently of the engine: brute force finds every feasible pair, so that a broken rule, an
 * exceeded capacity, a wrong value or an invalid proof shows. Of more than 100,000 needs it looks at all pairs of so many, and of the others
 * at the pair of the plan.
 */
public final class PlanCheck {
    /** So many needs can be looked at with every offer of their kind in a minute or two, however many offers there are. */
    private static final int MOST_LOOKED_AT = 100_000;

    private final List<OfferProfile> offers;
    private final Map<Long, OfferProfile> byId = new HashMap<>();
    private final List<NeedProfile> needs;
    private final Map<Long, Assignment> given = new HashMap<>();
    private long pairs;
    private long brokenRules;
    private long brokenPrices;
    private long value;
    private long dual;

    private PlanCheck(List<OfferProfile> offers, List<NeedProfile> needs, Plan plan, int mostLookedAt) {
        this.offers = offers;
        this.needs = needs;
        long[] prices = new long[offers.size()];
        Map<Long, Integer> used = new HashMap<>();
        for (Assignment assignment : plan.assignments()) {
            brokenRules += given.put(assignment.need(), assignment) == null ? 0 : 1;
            used.merge(assignment.offer(), 1, Integer::sum);
        }
        for (int ordinal = 0; ordinal < prices.length; ordinal++) {
            OfferProfile offer = offers.get(ordinal);
            byId.put(offer.id(), offer);
            prices[ordinal] = plan.offerPrices().getOrDefault(offer.id(), 0L);
            dual = Math.addExact(dual, Math.multiplyExact(prices[ordinal], offer.capacity()));
            brokenRules += used.getOrDefault(offer.id(), 0) > offer.capacity() ? 1 : 0;
            brokenPrices += prices[ordinal] < 0 ? 1 : 0;
        }
        brokenRules +=
                used.keySet().stream().filter(id -> !byId.containsKey(id)).count();
        BruteForce brute = new BruteForce(offers);
        Set<Long> lookedAt = lookedAt(mostLookedAt);
        for (NeedProfile need : needs) {
            long price = plan.needPrices().getOrDefault(need.id(), -1L);
            dual = Math.addExact(dual, price);
            brokenPrices += price < 0 ? 1 : 0;
            if (lookedAt.contains(need.id())) {
                need(brute, need, price, prices);
            } else {
                assignment(need);
            }
        }
        brokenRules += given.size(); // the rest was assigned to an unknown need, or by a pair that breaks a rule
    }

    /** The needs whose pairs are all looked at: every one, or of very many some, drawn at random. */
    private Set<Long> lookedAt(int most) {
        List<Long> ids = new ArrayList<>(needs.stream().map(NeedProfile::id).toList());
        if (ids.size() > most) {
            Collections.shuffle(ids, new Random(ids.size()));
            ids = ids.subList(0, most);
        }
        return new HashSet<>(ids);
    }

    /** Of any other the one pair that the plan has. */
    private void assignment(NeedProfile need) {
        Assignment assignment = given.get(need.id());
        OfferProfile offer = assignment == null ? null : byId.get(assignment.offer());
        if (offer != null) {
            new BruteForce(List.of(offer)).pairs(need, (ordinal, score) -> {
                if (assignment.value() == BruteForce.base(need) + score) {
                    value += assignment.value();
                    given.remove(need.id());
                }
            });
        }
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
        return proven(findings, of, plan, offers, needs, MOST_LOOKED_AT);
    }

    /** The same, looking at all pairs of so many needs at most. */
    public static PlanCheck proven(
            Findings findings,
            String of,
            Plan plan,
            List<OfferProfile> offers,
            List<NeedProfile> needs,
            int mostLookedAt) {
        PlanCheck check = rules(findings, of, plan, offers, needs, mostLookedAt);
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
        return rules(findings, of, plan, offers, needs, MOST_LOOKED_AT);
    }

    private static PlanCheck rules(
            Findings findings,
            String of,
            Plan plan,
            List<OfferProfile> offers,
            List<NeedProfile> needs,
            int mostLookedAt) {
        PlanCheck check = new PlanCheck(offers, needs, plan, mostLookedAt);
        findings.check(
                of + ": no hard rule is broken",
                check.brokenRules == 0 && check.value == plan.totalValue(),
                check.brokenRules + " broken in " + plan.assignments().size() + " pairs worth " + check.value
                        + ", the engine says " + plan.totalValue());
        return check;
    }

    /** Number of feasible pairs of the needs that were looked at. */
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
