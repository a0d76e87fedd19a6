package org.kith.engine.plan;

import java.util.List;

/**
 * The effect of an event on the standing plan.
 *
 * @param moves the needs that were reassigned, in no particular order
 * @param totalValue sum of the values of the assignments now
 * @param before the same sum before the event
 */
public record PlanChange(List<Reassignment> moves, long totalValue, long before) {}
