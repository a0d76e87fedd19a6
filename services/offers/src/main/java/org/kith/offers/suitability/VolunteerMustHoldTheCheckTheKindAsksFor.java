package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks before children: of the level asked for, and counting on the day. */
final class VolunteerMustHoldTheCheckTheKindAsksFor implements SuitabilityRule {
    private static final List<String> NAMES = List.of(
            "no check", "a basic check", "an enhanced check", "an enhanced check with the children's barred list");

    @Override
    public Stream<Missing> missing(Standard standard, VettingFile file, LocalDate day) {
        int asked = Math.min(standard.level(), Standard.BARRED_LIST);
        if (asked == 0 || file.lastOf(asked, day).isPresent()) {
            return Stream.empty();
        }
        Optional<VettingFile.SeenCheck> expired = file.latestOf(asked);
        if (expired.isPresent()) {
            return Stream.of(new Missing(
                    "check-expired",
                    "This asks for " + NAMES.get(asked) + "; the one that was seen counted until "
                            + expired.get().expiresOn() + ".",
                    standard.citation()));
        }
        int held = Math.min(file.clearance(day).level(), Standard.BARRED_LIST);
        return Stream.of(new Missing(
                asked == Standard.BARRED_LIST && held > 0 ? "barred-list-missing" : "check-missing",
                "This asks for " + NAMES.get(asked) + "; "
                        + (held == 0 ? "none was seen." : NAMES.get(held) + " was seen."),
                standard.citation()));
    }
}
