package org.kith.engine.plan;

/**
 * The proof that no plan is worth more: prices under which all needs' gains and all supplies' takings come to the plan's value.
 *
 * @param value what the plan is worth
 * @param dual what the prices come to; no plan can be worth more
 * @param served needs served
 * @param needs all needs
 * @param capacity units of all offers
 */
public record Certificate(long value, long dual, int served, int needs, long capacity) {
    /** What is not proven: 0 for a plan the engine publishes. */
    public long gap() {
        return Math.subtractExact(dual, value);
    }
}
