package org.kith.offers.suitability;

import io.smallrye.config.ConfigMapping;
import java.time.Period;

/** How long what a coordinator has seen counts in this network. The law sets no expiry for a check; policy does. */
@ConfigMapping(prefix = "kith.offers.policy")
public interface Policy {
    /** A basic or enhanced check, from its issue. */
    Period checkValidity();

    /** An assessment of the home for a night, from its issue. */
    Period overnightAssessmentValidity();

    /** Training, from its completion. */
    Period trainingValidity();
}
