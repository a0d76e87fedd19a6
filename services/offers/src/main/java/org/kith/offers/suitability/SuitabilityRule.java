package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.stream.Stream;

/** One rule of suitability. */
interface SuitabilityRule {
    /** What is missing on the day for the rule to hold. */
    Stream<Missing> missing(VettingRequirements asked, VettingFile file, LocalDate day);
}
