package org.kith.engine.plan;

/** What each further unit of a supply costs; never falls from one unit to the next. */
@FunctionalInterface
interface UnitCost {
    /** The cost of a unit, 1 for the first. */
    long of(int unit);

    /** Every unit is free. */
    UnitCost NOTHING = unit -> 0;
}
