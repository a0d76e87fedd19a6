package org.kith.matching.suggestions;

import org.kith.matching.engine.RuleCode;
import org.kith.matching.model.KnownOffer;

/** The rule that comes before those of the engine: only an open offer is matched. */
public final class OfferMustBeOpen {
    private OfferMustBeOpen() {}

    /** The rule's result for an offer. */
    public static RuleView of(KnownOffer offer) {
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

    /** The rule's result for an offer that matching does not know. */
    public static RuleView unknown() {
        return new RuleView(RuleCode.OFFER_NOT_OPEN, false, "Matching does not know this offer.", null);
    }
}
