package org.kith.matching.suggestions;

import org.kith.matching.engine.RuleCode;
import org.kith.matching.model.KnownOffer;
import org.kith.matching.model.Standing;

/** The rule that comes before those of the engine: only an open offer is matched. */
public final class OfferMustBeOpen {
    private OfferMustBeOpen() {}

    /** The rule's result for an offer of a volunteer of this standing. */
    public static RuleView of(KnownOffer offer, Standing standing) {
        return new RuleView(
                RuleCode.OFFER_NOT_OPEN, offer.isOpen() && standing == Standing.CLEAR, words(offer, standing), null);
    }

    private static String words(KnownOffer offer, Standing standing) {
        return switch (standing) {
            case NOT_SUITABLE -> "The volunteer was found not suitable.";
            case UNDER_REVIEW ->
                "The volunteer is under review: nothing new is proposed or agreed with them until that is done.";
            case CLEAR -> words(offer);
        };
    }

    private static String words(KnownOffer offer) {
        return switch (offer.state()) {
            case IN_CHECKS -> "The offer waits for its checks.";
            case OPEN -> "The offer is open.";
            case PAUSED ->
                offer.missing().isEmpty()
                        ? "The offer is paused: the volunteer needs a rest."
                        : "The offer is paused until its checks are complete again.";
            case WITHDRAWN -> "The offer was withdrawn.";
        };
    }

    /** The rule's result for an offer that matching does not know. */
    public static RuleView unknown() {
        return new RuleView(RuleCode.OFFER_NOT_OPEN, false, "Matching does not know this offer.", null);
    }
}
