package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A child sleeps only where somebody has looked. */
final class HomeMustBeAssessedForANight implements SuitabilityRule {
    @Override
    public Stream<Missing> missing(Standard standard, VettingFile file, LocalDate day) {
        if (standard.level() < Standard.OVERNIGHT) {
            return Stream.empty();
        }
        Optional<VettingFile.SeenCheck> latest = file.latestHomeAssessment();
        if (latest.isEmpty()) {
            return Stream.of(new Missing(
                    "overnight-assessment-missing",
                    "The home has not been assessed for a child's night.",
                    standard.citation()));
        }
        return latest.get().expiresOn().isBefore(day)
                ? Stream.of(new Missing(
                        "overnight-assessment-expired",
                        "The assessment of the home counted until "
                                + latest.get().expiresOn() + ".",
                        standard.citation()))
                : Stream.empty();
    }
}
