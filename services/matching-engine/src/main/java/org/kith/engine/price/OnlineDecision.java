package org.kith.engine.price;

import java.util.OptionalLong;

/**
 * What to do about a need that cannot wait.
 *
 * @param need the need's id
 * @param offer the offer with the highest value less price; empty if no offer keeps every rule
 * @param serve whether to serve the need with that offer rather than keep the unit for later needs
 * @param value value of the match, 0 without an offer
 * @param price expected value of the unit to later needs, 0 without an offer
 */
public record OnlineDecision(long need, OptionalLong offer, boolean serve, long value, long price) {
    /** The reason in a sentence a coordinator understands. */
    public String reason() {
        if (offer.isEmpty()) {
            return "No offer keeps every rule and has a space left.";
        }
        if (!serve) {
            return "The best space left is worth " + value + " to this need, and is expected to be worth " + price
                    + " to later needs.";
        }
        return price == 0
                ? "Worth " + value + "; no later need is expected to want this space."
                : "Worth " + value + ", and the space is expected to be worth " + price + " to later needs.";
    }
}
