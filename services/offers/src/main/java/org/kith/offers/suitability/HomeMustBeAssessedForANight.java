package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A child sleeps only where somebody has looked. */
final class HomeMustBeAssessedForANight implements SuitabilityRule {
    @Override
    public Stream<Missing> missing(VettingRequirements asked, VettingFile file, LocalDate day) {
        if (!asked.check().homeAssessed()) {
            return Stream.empty();
        }
        Optional<VettingFile.SeenCheck> latest = file.latestHomeAssessment();
        if (latest.isEmpty()) {
            return Stream.of(new Missing(
                    "overnight-assessment-missing",
                    "The home has not been assessed for a child's night.",
                    asked.citation()));
        }
        return latest.get().expiresOn().isBefore(day)
                ? Stream.of(new Missing(
                        "overnight-assessment-expired",
                        "The assessment of the home counted until "
                                + latest.get().expiresOn() + ".",
                        asked.citation()))
                : Stream.empty();
    }
}
