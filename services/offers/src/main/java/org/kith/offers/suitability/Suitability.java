package org.kith.offers.suitability;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kith.contracts.checks.CheckRules;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;

/** Whether a volunteer may give a kind of help on a day, and what is missing if not. */
@Singleton
public class Suitability {
    private static final List<SuitabilityRule> RULES = List.of(
            new VolunteerMustHoldTheCheckTheKindAsksFor(),
            new HomeMustBeAssessedForANight(),
            new ReferencesMustHaveCome(),
            new TrainingMustBeUpToDate(),
            new VolunteerMustStandClear());

    private final CheckRules rules = CheckRules.published();

    /**
     * What is asked for a kind of help on a day.
     *
     * @param regular whether it may be more than 3 days in any 30
     */
    public VettingRequirements asked(Kind kind, boolean regular, LocalDate day) {
        return VettingRequirements.find(rules, kind.closeness(), regular, day)
                .orElseThrow(() -> new IllegalStateException("no check rule for " + kind.code() + " on " + day));
    }

    /** What is asked, what is missing, and the level that the offer has. */
    public Finding of(Kind kind, boolean regular, VettingFile file, LocalDate day) {
        VettingRequirements asked = asked(kind, regular, day);
        List<Missing> missing =
                RULES.stream().flatMap(rule -> rule.missing(asked, file, day)).toList();
        return new Finding(asked, missing, clearance(kind, asked, file, day));
    }

    /**
     * What was found.
     *
     * @param asked what is asked
     * @param missing what is missing, empty when nothing is
     * @param clearance level and last day of the offer; level 0 without a day for help that meets no child
     */
    public record Finding(VettingRequirements asked, List<Missing> missing, Clearance clearance) {
        /** The same with something more that is missing. */
        public Finding and(Missing more) {
            return new Finding(
                    asked, Stream.concat(missing.stream(), Stream.of(more)).toList(), clearance);
        }

        /** Whether the volunteer may. */
        public boolean suitable() {
            return missing.isEmpty();
        }
    }

    /** Training that runs out before the checks ends the clearance. */
    private static Clearance clearance(Kind kind, VettingRequirements asked, VettingFile file, LocalDate day) {
        if (kind.closeness() == Closeness.NO_CONTACT) {
            return Clearance.NONE;
        }
        Clearance held = file.clearance(day);
        if (held.level() == 0) {
            return held;
        }
        LocalDate until = asked.training().stream()
                .flatMap(rule -> file.latest(rule.course()).stream())
                .map(VettingFile.Course::expiresOn)
                .filter(end -> !end.isBefore(day))
                .min(Comparator.naturalOrder())
                .filter(end -> end.isBefore(held.validUntil()))
                .orElse(held.validUntil());
        return new Clearance(held.level(), until);
    }
}
