package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contracts.checks.TrainingRule;

/** The volunteer knows what to do when something is wrong. */
final class TrainingMustBeUpToDate implements SuitabilityRule {
    @Override
    public Stream<Missing> missing(VettingRequirements asked, VettingFile file, LocalDate day) {
        return asked.training().stream().flatMap(rule -> missing(rule, file, day).stream());
    }

    private static Optional<Missing> missing(TrainingRule rule, VettingFile file, LocalDate day) {
        String course = rule.course();
        String basis = rule.basis().citation();
        Optional<VettingFile.Course> latest = file.latest(course);
        if (latest.isEmpty()) {
            return Optional.of(new Missing("training-missing", "The course " + course + " was not done.", basis));
        }
        return latest.map(VettingFile.Course::expiresOn)
                .filter(end -> end.isBefore(day))
                .map(end ->
                        new Missing("training-expired", "The course " + course + " counted until " + end + ".", basis));
    }
}
