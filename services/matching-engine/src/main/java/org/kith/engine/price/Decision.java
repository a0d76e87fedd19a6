package org.kith.engine.price;

import java.util.OptionalLong;

/**
 * What to do about a need that cannot wait.
 *
 * @param need the need's id
 * @param offer the offer that gains most over its price, whether or not it gains enough; empty if no offer keeps every rule
 * @param serve whether to give the need to that offer rather than keep the unit for needs to come
 * @param value what the match would be worth, 0 without an offer
 * @param price what the unit is expected to be worth to needs to come, 0 without an offer
 */
public record Decision(long need, OptionalLong offer, boolean serve, long value, long price) {
    /** Why, in words a coordinator understands. */
    public String reason() {
        if (offer.isEmpty()) {
            return "No offer keeps every rule and has a place left.";
        }
        if (!serve) {
            return "The best place left is worth " + value + " to this need and is expected to be worth " + price
                    + " to needs to come.";
        }
        return price == 0
                ? "Worth " + value + "; nobody to come is expected to need this place."
                : "Worth " + value + ", and the place is expected to be worth " + price + " to needs to come.";
    }
}
