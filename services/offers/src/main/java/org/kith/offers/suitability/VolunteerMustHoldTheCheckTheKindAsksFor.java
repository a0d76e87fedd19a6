package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.kith.contracts.checks.CheckLevel;

/** Checks before children: of the level asked for, and counting on the day. */
final class VolunteerMustHoldTheCheckTheKindAsksFor implements SuitabilityRule {
    @Override
    public Stream<Missing> missing(VettingRequirements asked, VettingFile file, LocalDate day) {
        CheckLevel level = checked(asked.check().level());
        if (level == CheckLevel.NONE || file.lastOf(level, day).isPresent()) {
            return Stream.empty();
        }
        Optional<VettingFile.SeenCheck> expired = file.latestOf(level);
        if (expired.isPresent()) {
            return Stream.of(new Missing(
                    "check-expired",
                    "This asks for " + level.words() + "; the one that was seen counted until "
                            + expired.get().expiresOn() + ".",
                    asked.citation()));
        }
        CheckLevel held = checked(CheckLevel.of(file.clearance(day).level()));
        return Stream.of(new Missing(
                level == CheckLevel.ENHANCED_BARRED && held != CheckLevel.NONE
                        ? "barred-list-missing"
                        : "check-missing",
                "This asks for " + level.words() + "; "
                        + (held == CheckLevel.NONE ? "none was seen." : held.words() + " was seen."),
                asked.citation()));
    }

    /** The home has a rule of its own; what a certificate can show ends with the barred list. */
    private static CheckLevel checked(CheckLevel level) {
        return level == CheckLevel.HOME_ASSESSED ? CheckLevel.ENHANCED_BARRED : level;
    }
}
