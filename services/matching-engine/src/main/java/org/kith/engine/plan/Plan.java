package org.kith.engine.plan;

import java.util.List;
import java.util.Map;

/**
 * A verified plan for the whole network: every rule and capacity holds, and the certificate proves that no plan is
 * worth more.
 *
 * @param assignments the assignments, in the order the needs were added
 * @param certificate the proof
 * @param totalValue sum of the values of the assignments; the certificate's value is this less the cost of the
 *     network's objectives
 * @param offerPrices price of each offer by id: at least the value of one more unit, at most the loss from one unit
 *     fewer
 * @param needPrices price of each need by id: what the plan would lose without it
 */
public record Plan(
        List<Assignment> assignments,
        Certificate certificate,
        long totalValue,
        Map<Long, Long> offerPrices,
        Map<Long, Long> needPrices) {}
