package org.kith.offers.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.Closeness;
import org.kith.contracts.vocabulary.Kind;
import org.kith.offers.suitability.Suitability.Finding;

class SuitabilityTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 9, 1);
    private static final LocalDate LONG = LocalDate.of(2029, 1, 1);

    private final Suitability suitability = new Suitability();

    private static VettingFile file(int references, boolean trained, Object... checks) {
        List<VettingFile.SeenCheck> seen = new ArrayList<>();
        for (int i = 0; i < checks.length; i += 2) {
            seen.add(new VettingFile.SeenCheck((CheckKind) checks[i], (LocalDate) checks[i + 1]));
        }
        return new VettingFile(
                seen,
                references,
                trained ? List.of(new VettingFile.Course("safeguarding", LONG)) : List.of(),
                Standing.CLEAR);
    }

    private List<String> missing(Kind kind, boolean regular, VettingFile file, LocalDate day) {
        return suitability.of(kind, regular, file, day).missing().stream()
                .map(Missing::code)
                .toList();
    }

    @Test
    void aBasicCheckIsEnoughForNothingThatMeetsAChild() {
        VettingFile basic = file(2, true, CheckKind.BASIC, LONG);
        Arrays.stream(Kind.values())
                .filter(kind -> kind.closeness() != Closeness.NO_CONTACT)
                .forEach(kind -> assertThat(missing(kind, true, basic, AFTER))
                        .as(kind.code())
                        .isNotEmpty());
        assertThat(missing(Kind.ITEMS, true, file(0, false), AFTER)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithItsReason() {
        assertThat(missing(Kind.HOMEWORK, true, file(1, false), AFTER))
                .containsExactly("check-missing", "references-missing", "training-missing");
        assertThat(missing(Kind.HOMEWORK, true, file(2, true, CheckKind.ENHANCED, LONG), AFTER))
                .containsExactly("barred-list-missing");
        assertThat(missing(Kind.HOMEWORK, true, file(2, true, CheckKind.ENHANCED, LONG), BEFORE))
                .isEmpty();
        assertThat(missing(Kind.HOMEWORK, false, file(2, true, CheckKind.ENHANCED, LONG), AFTER))
                .isEmpty();
        Finding finding = suitability.of(
                Kind.SCHOOL_RUN, true, file(2, true, CheckKind.ENHANCED_BARRED, AFTER.minusDays(1)), AFTER);
        assertThat(finding.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.code()).isEqualTo("check-expired");
            assertThat(missing.expired()).isTrue();
            assertThat(missing.message()).contains("2026-08-31");
            assertThat(missing.basis()).contains("Safeguarding Vulnerable Groups Act 2006");
        });
    }

    @Test
    void aCheckCountsOnItsLastDayAndNotOnTheNext() {
        VettingFile file = file(2, true, CheckKind.ENHANCED_BARRED, AFTER);
        assertThat(missing(Kind.SCHOOL_RUN, true, file, AFTER)).isEmpty();
        assertThat(missing(Kind.SCHOOL_RUN, true, file, AFTER.plusDays(1))).containsExactly("check-expired");
    }

    @Test
    void aNightAsksForTheHomeToo() {
        assertThat(missing(Kind.RESPITE, true, file(2, true, CheckKind.ENHANCED_BARRED, LONG), AFTER))
                .containsExactly("overnight-assessment-missing");
        VettingFile both =
                file(2, true, CheckKind.ENHANCED_BARRED, LONG, CheckKind.OVERNIGHT_ASSESSMENT, AFTER.plusDays(5));
        Finding finding = suitability.of(Kind.RESPITE, true, both, AFTER);
        assertThat(finding.suitable()).isTrue();
        assertThat(finding.clearance()).isEqualTo(new Clearance(4, AFTER.plusDays(5)));
        assertThat(missing(Kind.RESPITE, true, both, AFTER.plusDays(6)))
                .containsExactly("overnight-assessment-expired");
        assertThat(both.clearance(AFTER.plusDays(6))).isEqualTo(new Clearance(3, LONG));
    }

    @Test
    void anAssessedHomeWithoutABarredListCheckClearsNothing() {
        VettingFile home = file(2, true, CheckKind.OVERNIGHT_ASSESSMENT, LONG, CheckKind.ENHANCED, LONG);
        assertThat(home.clearance(AFTER)).isEqualTo(new Clearance(2, LONG));
        assertThat(missing(Kind.RESPITE, true, home, AFTER)).containsExactly("barred-list-missing");
    }

    @Test
    void theHighestLevelCountsUntilItEndsAndThenTheNext() {
        VettingFile file = file(2, true, CheckKind.ENHANCED_BARRED, AFTER.plusDays(3), CheckKind.ENHANCED, LONG);
        assertThat(file.clearance(AFTER)).isEqualTo(new Clearance(3, AFTER.plusDays(3)));
        assertThat(file.clearance(AFTER.plusDays(4))).isEqualTo(new Clearance(2, LONG));
        assertThat(file.clearance(LONG.plusDays(1))).isEqualTo(Clearance.NONE);
    }

    @Test
    void trainingThatEndsBeforeTheChecksEndsTheClearance() {
        VettingFile file = new VettingFile(
                List.of(new VettingFile.SeenCheck(CheckKind.ENHANCED_BARRED, LONG)),
                2,
                List.of(new VettingFile.Course("safeguarding", AFTER.plusDays(9))),
                Standing.CLEAR);
        assertThat(suitability.of(Kind.SPORT, true, file, AFTER).clearance())
                .isEqualTo(new Clearance(3, AFTER.plusDays(9)));
        assertThat(suitability.of(Kind.MEALS, true, file, AFTER).clearance()).isEqualTo(Clearance.NONE);
        assertThat(missing(Kind.SPORT, true, file, AFTER.plusDays(10))).containsExactly("training-expired");
    }
}
