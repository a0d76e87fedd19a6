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
                    case OPEN -> "The offer is open.";
                    case PAUSED -> "The offer is paused: its checks may have lapsed, or the volunteer needs a rest.";
                    case WITHDRAWN -> "The offer was withdrawn.";
                };
        return new RuleView(RuleCode.OFFER_NOT_OPEN, offer.isOpen(), words, null);
    }

    /** What it says of an offer that matching never heard of: it is told of an offer only once that opens. */
    public static RuleView neverHeardOf() {
        return new RuleView(
                RuleCode.OFFER_NOT_OPEN,
                false,
                "The offer is not open: its checks are not complete, or it was never opened.",
                null);
    }
}
