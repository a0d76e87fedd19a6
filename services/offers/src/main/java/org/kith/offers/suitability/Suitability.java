package org.kith.offers.suitability;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;

/** Whether a volunteer may give a kind of help on a day, and what is missing if not. */
@Singleton
public class Suitability {
    private static final List<SuitabilityRule> RULES = List.of(
            new VolunteerMustHoldTheCheckTheKindAsksFor(),
            new HomeMustBeAssessedForANight(),
            new ReferencesMustHaveCome(),
            new TrainingMustBeUpToDate());

    private final Standards standards;

    /** For injection. */
    public Suitability(Standards standards) {
        this.standards = standards;
    }

    /** What is asked, what is missing, and what may be said of the offer's level. */
    public Finding of(Kind kind, boolean regular, VettingFile file, LocalDate day) {
        Standard standard = standards.of(kind.closeness(), regular, day);
        List<Missing> missing = RULES.stream()
                .flatMap(rule -> rule.missing(standard, file, day))
                .toList();
        return new Finding(standard, missing, clearance(kind, standard, file, day));
    }

    /**
     * What was found.
     *
     * @param standard what is asked
     * @param missing what is missing, empty when nothing is
     * @param clearance level and last day to say of the offer; level 0 without a day for help that meets no child
     */
    public record Finding(Standard standard, List<Missing> missing, Clearance clearance) {
        /** Whether the volunteer may. */
        public boolean suitable() {
            return missing.isEmpty();
        }
    }

    /** Training that runs out before the checks ends what may be said of them. */
    private static Clearance clearance(Kind kind, Standard standard, VettingFile file, LocalDate day) {
        if (kind.closeness() == Closeness.NO_CONTACT) {
            return Clearance.NONE;
        }
        Clearance held = file.clearance(day);
        if (held.level() == 0) {
            return held;
        }
        LocalDate until = standard.training().stream()
                .flatMap(course -> file.latest(course).stream())
                .map(VettingFile.Course::expiresOn)
                .filter(end -> !end.isBefore(day))
                .min(Comparator.naturalOrder())
                .filter(end -> end.isBefore(held.validUntil()))
                .orElse(held.validUntil());
        return new Clearance(held.level(), until);
    }
}
