package org.kith.matching.suggestions;

import org.kith.matching.engine.RuleCode;
import org.kith.matching.model.Offer;

/** The rule before all others: only an open offer is matched. */
public final class OpenRule {
    private OpenRule() {}

    /** What it says of an offer. */
    public static RuleView of(Offer offer) {
        String words =
                switch (offer.state()) {
                    case IN_CHECKS -> "The offer waits for its checks.";
                    case OPEN -> "The offer is open.";
                    case PAUSED ->
                        offer.missing().isEmpty()
                                ? "The offer is paused: the volunteer needs a rest."
                                : "The offer is paused until its checks are complete again.";
                    case WITHDRAWN -> "The offer was withdrawn.";
                };
        return new RuleView(RuleCode.OFFER_NOT_OPEN, offer.isOpen(), words, null);
    }

    /** What it says of an offer that matching never heard of. */
    public static RuleView neverHeardOf() {
        return new RuleView(RuleCode.OFFER_NOT_OPEN, false, "Matching has not heard of this offer.", null);
    }
}
