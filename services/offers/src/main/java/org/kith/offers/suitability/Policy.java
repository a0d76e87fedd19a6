package org.kith.offers.suitability;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.util.Optional;

/** How long what a coordinator has seen counts in this network, where that is shorter than the file of rules says. */
@ConfigMapping(prefix = "kith.offers.policy")
public interface Policy {
    /** A basic or enhanced check, from its issue. */
    Optional<Period> checkValidity();

    /** An assessment of the home for a night, from its issue. */
    Optional<Period> overnightAssessmentValidity();

    /** Training, from its completion. */
    Optional<Period> trainingValidity();
}
