package org.kith.engine.rule;

import java.util.Locale;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.model.Risk;
import org.kith.engine.model.Vocabulary;

/** High-risk needs are met by the council's own staff, never by a volunteer. */
final class RiskMustBeLowOrMedium implements Rule {
    @Override
    public boolean holds(NeedProfile need, OfferProfile offer) {
        return need.risk() != Risk.HIGH;
    }

    @Override
    public String reason(NeedProfile need, OfferProfile offer, Vocabulary vocabulary) {
        return holds(need, offer)
                ? "The need is of " + need.risk().name().toLowerCase(Locale.ROOT) + " risk."
                : "The need is of high risk, and high risk never reaches a volunteer.";
    }
}
