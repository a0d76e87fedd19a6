package org.kith.engine.plan;

/** Cost of each further unit of a supply. Must not decrease, so that the problem stays convex. */
@FunctionalInterface
interface MarginalCost {
    /** The cost of the n-th unit, 1 for the first. */
    long of(int unit);

    /** Zero for every unit. */
    MarginalCost FREE = unit -> 0;
}
