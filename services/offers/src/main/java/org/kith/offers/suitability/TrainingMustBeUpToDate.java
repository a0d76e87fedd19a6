package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The volunteer knows what to do when something is wrong. */
final class TrainingMustBeUpToDate implements SuitabilityRule {
    private static final String BASIS = "Kith policy";

    @Override
    public Stream<Missing> missing(Standard standard, VettingFile file, LocalDate day) {
        return standard.training().stream().flatMap(course -> missing(course, file, day));
    }

    private static Stream<Missing> missing(String course, VettingFile file, LocalDate day) {
        return file.latest(course)
                .map(latest -> latest.expiresOn().isBefore(day)
                        ? Stream.of(new Missing(
                                "training-expired",
                                "The course " + course + " counted until " + latest.expiresOn() + ".",
                                BASIS))
                        : Stream.<Missing>empty())
                .orElseGet(() ->
                        Stream.of(new Missing("training-missing", "The course " + course + " was not done.", BASIS)));
    }
}
