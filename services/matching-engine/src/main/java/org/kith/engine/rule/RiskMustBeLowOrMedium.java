package org.kith.engine.rule;

import java.util.Locale;
import org.kith.engine.model.Need;
import org.kith.engine.model.Offer;
import org.kith.engine.model.Risk;
import org.kith.engine.model.Vocabulary;

/** High risk is work for the council's own people. */
final class RiskMustBeLowOrMedium implements Rule {
    @Override
    public boolean holds(Need need, Offer offer) {
        return need.risk() != Risk.HIGH;
    }

    @Override
    public String reason(Need need, Offer offer, Vocabulary words) {
        return holds(need, offer)
                ? "The need is of " + need.risk().name().toLowerCase(Locale.ROOT) + " risk."
                : "The need is of high risk, and high risk never reaches a volunteer.";
    }
}
