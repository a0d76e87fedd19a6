package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kith.contracts.checks.CheckLevel;

/**
 * What a coordinator has seen of a volunteer.
 *
 * @param checks checks, expired ones too
 * @param references how many satisfactory references came
 * @param training training completed
 * @param standing whether the volunteer may be near families at all
 */
public record VettingFile(List<SeenCheck> checks, int references, List<Course> training, Standing standing) {
    private static final List<CheckLevel> HIGHEST_FIRST =
            List.of(CheckLevel.ENHANCED_BARRED, CheckLevel.ENHANCED, CheckLevel.BASIC);

    public VettingFile {
        checks = List.copyOf(checks);
        training = List.copyOf(training);
    }

    /**
     * A check.
     *
     * @param kind what was checked
     * @param expiresOn last day it counts
     */
    public record SeenCheck(CheckKind kind, LocalDate expiresOn) {}

    /**
     * Training completed.
     *
     * @param course code of the course
     * @param expiresOn last day it counts
     */
    public record Course(String course, LocalDate expiresOn) {}

    /** Level cleared on a day and the last day it holds. */
    public Clearance clearance(LocalDate day) {
        Optional<LocalDate> home = last(check -> check.kind() == CheckKind.OVERNIGHT_ASSESSMENT, day);
        for (CheckLevel level : HIGHEST_FIRST) {
            Optional<LocalDate> until = lastOf(level, day);
            if (until.isPresent()) {
                boolean night = level == CheckLevel.ENHANCED_BARRED && home.isPresent();
                return night
                        ? new Clearance(CheckLevel.HOME_ASSESSED.number(), earlier(until.get(), home.get()))
                        : new Clearance(level.number(), until.get());
            }
        }
        return Clearance.NONE;
    }

    /** Last day a check of at least that level counts, if it does on the day. */
    Optional<LocalDate> lastOf(CheckLevel level, LocalDate day) {
        return last(check -> check.kind().level().compareTo(level) >= 0, day);
    }

    /** The latest check of at least that level, whether it still counts or not. */
    Optional<SeenCheck> latestOf(CheckLevel level) {
        return checks.stream()
                .filter(check -> check.kind().level().compareTo(level) >= 0)
                .max(Comparator.comparing(SeenCheck::expiresOn));
    }

    /** The latest home assessment, whether it still counts or not. */
    Optional<SeenCheck> latestHomeAssessment() {
        return checks.stream()
                .filter(check -> check.kind() == CheckKind.OVERNIGHT_ASSESSMENT)
                .max(Comparator.comparing(SeenCheck::expiresOn));
    }

    /** The latest completion of a course, whether it still counts or not. */
    Optional<Course> latest(String course) {
        return training.stream()
                .filter(one -> one.course().equals(course))
                .max(Comparator.comparing(Course::expiresOn));
    }

    private Optional<LocalDate> last(Predicate<SeenCheck> which, LocalDate day) {
        return checks.stream()
                .filter(which)
                .map(SeenCheck::expiresOn)
                .filter(until -> !until.isBefore(day))
                .max(Comparator.naturalOrder());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
