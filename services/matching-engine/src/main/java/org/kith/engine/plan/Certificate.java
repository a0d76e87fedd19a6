package org.kith.engine.plan;

/**
 * Proof of optimality by duality: prices under which the surplus of all needs and the income of all supplies add up to
 * the plan's value, so that no plan can be worth more.
 *
 * @param value value of the plan
 * @param dual value of the prices, an upper bound for every plan
 * @param served needs served
 * @param needs all needs
 * @param capacity capacity of all offers
 */
public record Certificate(long value, long dual, int served, int needs, long capacity) {
    /** The duality gap: 0 for every plan the engine publishes. */
    public long gap() {
        return Math.subtractExact(dual, value);
    }
}
