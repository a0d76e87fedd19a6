package org.kith.engine.plan;

import java.util.List;
import java.util.Map;

/**
 * A plan for the whole network, verified: no rule is broken, no capacity exceeded, and the certificate proves that no plan is
 * worth more.
 *
 * @param assignments who is given to whom, by need in the order the needs came
 * @param certificate the proof
 * @param worth what the assignments are worth together; the certificate's value is this less what the network's terms cost
 * @param offerPrices the price of each offer, by id: not below what one unit more of it would add, not above what one less
 *     would take
 * @param needPrices the price of each need, by id: what the network would lose without its being asked for
 */
public record Plan(
        List<Assignment> assignments,
        Certificate certificate,
        long worth,
        Map<Long, Long> offerPrices,
        Map<Long, Long> needPrices) {}
