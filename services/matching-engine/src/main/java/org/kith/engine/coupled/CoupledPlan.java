package org.kith.engine.coupled;

import java.util.List;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;

/**
 * A plan that keeps every coupling and every rule, with a bound on how far it is from the optimum.
 *
 * @param coupled assignments of coupled needs; the needs of a coupling are all here or none of them
 * @param rest the verified optimal plan for all other needs over the remaining capacity
 * @param totalValue sum of the values of all assignments
 * @param upperBound no plan that keeps the couplings is worth more; proven by the prices
 * @param withoutCouplings value of the optimal plan if couplings are ignored
 */
public record CoupledPlan(
        List<Assignment> coupled, Plan rest, long totalValue, long upperBound, long withoutCouplings) {
    /** Whether the plan is proven to be optimal. */
    public boolean exact() {
        return totalValue == upperBound;
    }

    /** The most a longer search could gain; 0 for an optimal plan. */
    public long gap() {
        return Math.subtractExact(upperBound, totalValue);
    }

    /** A lower bound on what the couplings cost: how much more the network's plan would be worth without them. */
    public long costOfCouplings() {
        return Math.subtractExact(withoutCouplings, upperBound);
    }

    /** The result in a sentence. */
    public String summary() {
        return exact()
                ? "No plan that keeps the couplings is worth more."
                : "Worth " + totalValue + "; the best plan that keeps the couplings is worth at most " + gap()
                        + " more.";
    }
}
