package org.kith.engine.coupled;

import java.util.List;
import org.kith.engine.plan.Assignment;
import org.kith.engine.plan.Plan;

/**
 * A plan that keeps every coupling and every rule, and how near it is to the best of those.
 *
 * @param coupled who is given to whom among coupled needs; the needs of a coupling are all here or none of them
 * @param rest the plan for all other needs over what is left, verified and the best there is for it
 * @param worth what all assignments are worth together
 * @param atMost no plan that keeps the couplings is worth more than this; proven by prices
 * @param withoutCouplings what the best plan would be worth if every need could choose for itself
 */
public record CoupledPlan(List<Assignment> coupled, Plan rest, long worth, long atMost, long withoutCouplings) {
    /** Whether no plan that keeps the couplings is worth more. */
    public boolean exact() {
        return worth == atMost;
    }

    /** What a longer search could gain at most; 0 for an exact plan. */
    public long givenUp() {
        return Math.subtractExact(atMost, worth);
    }

    /** What the couplings cost the network at least, 0 or more: what it would be worth more without them. */
    public long costOfCouplings() {
        return Math.subtractExact(withoutCouplings, atMost);
    }

    /** How good it is, in words. */
    public String says() {
        return exact()
                ? "No plan that keeps the couplings is worth more."
                : "Worth " + worth + "; the best plan that keeps the couplings is worth at most " + givenUp()
                        + " more.";
    }
}
