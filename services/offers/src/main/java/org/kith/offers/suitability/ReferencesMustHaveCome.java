package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.stream.Stream;

/** People who know the volunteer were asked. */
final class ReferencesMustHaveCome implements SuitabilityRule {
    @Override
    public Stream<Missing> missing(VettingRequirements asked, VettingFile file, LocalDate day) {
        return asked.references().stream()
                .filter(rule -> file.references() < rule.atLeast())
                .map(rule -> new Missing(
                        "references-missing",
                        rule.atLeast() + " satisfactory references are asked for, " + file.references() + " came.",
                        rule.basis().citation()));
    }
}
