package org.kith.contracts.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kith.contracts.vocabulary.AgeBand;
import org.kith.contracts.vocabulary.Closeness;

class CheckRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 9, 10);
    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATE = LocalDate.of(2040, 1, 1);
    private static final List<String> AGES =
            Arrays.stream(AgeBand.values()).map(AgeBand::code).toList();
    private static final Pattern SOURCE =
            Pattern.compile("[A-Z][\\w ()]*? (?:Act|Regulations) \\d{4}|Kith policy|Statutory framework|NSPCC");

    private final CheckRules rules = CheckRules.published();

    private static JsonNode file() {
        try (InputStream in = CheckRulesTest.class.getResourceAsStream("/checks/check-rules.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyContactHasExactlyOneCheckOnEveryDayFromTheFirst() {
        Map<String, List<LocalDate[]>> spans = new HashMap<>();
        file().path("checks").forEach(entry -> spans.computeIfAbsent(
                        entry.path("closeness").asText() + entry.path("regular"), key -> new ArrayList<>())
                .add(new LocalDate[] {
                    LocalDate.parse(entry.path("from").asText()),
                    entry.path("until").isNull()
                            ? null
                            : LocalDate.parse(entry.path("until").asText())
                }));
        assertThat(spans).hasSize(2 * Closeness.values().length);
        spans.forEach((contact, list) -> {
            list.sort((one, other) -> one[0].compareTo(other[0]));
            assertThat(list.getFirst()[0]).as(contact).isEqualTo(FIRST);
            assertThat(list.getLast()[1]).as(contact).isNull();
            for (int i = 1; i < list.size(); i++) {
                assertThat(list.get(i)[0]).as(contact).isEqualTo(list.get(i - 1)[1].plusDays(1));
            }
        });
    }

    @Test
    void everyEntryNamesItsSourceAndSaysWhatItMeans() {
        for (String list : List.of("checks", "references", "training", "validity", "ratios", "issuers")) {
            assertThat(file().path(list)).as(list).isNotEmpty();
            file().path(list).forEach(entry -> {
                assertThat(entry.path("citation").asText()).containsPattern(SOURCE);
                assertThat(entry.path("meaning").asText()).endsWith(".");
            });
        }
    }

    @Test
    void theExemptionOfSupervisionEndsOnTheFirstOfSeptember2026() {
        CheckRule before = rules.check(Closeness.SUPERVISED, true, BEFORE);
        assertThat(before.level()).isEqualTo(CheckLevel.ENHANCED);
        assertThat(before.barredList()).isFalse();
        assertThat(before.basis().citation()).contains("Protection of Freedoms Act 2012");
        assertThat(before.basis().until()).contains(BEFORE);
        CheckRule after = rules.check(Closeness.SUPERVISED, true, AFTER);
        assertThat(after.level()).isEqualTo(CheckLevel.ENHANCED_BARRED);
        assertThat(after.barredList()).isTrue();
        assertThat(after.homeAssessed()).isFalse();
        assertThat(after.basis().citation()).contains("Crime and Policing Act 2026");
        assertThat(after.basis().from()).isEqualTo(AFTER);
    }

    @Test
    void belowThePeriodConditionTheBarredListMayNotBeAskedForExceptAtNight() {
        for (LocalDate day : List.of(FIRST, BEFORE, AFTER, LATE)) {
            assertThat(rules.check(Closeness.SUPERVISED, false, day).barredList())
                    .isFalse();
            assertThat(rules.check(Closeness.UNSUPERVISED, false, day).barredList())
                    .isFalse();
            assertThat(rules.check(Closeness.OVERNIGHT, false, day).homeAssessed())
                    .isTrue();
            assertThat(rules.check(Closeness.UNSUPERVISED, true, day).level()).isEqualTo(CheckLevel.ENHANCED_BARRED);
            assertThat(rules.check(Closeness.NO_CONTACT, true, day).level()).isEqualTo(CheckLevel.NONE);
        }
    }

    @Test
    void aDayBeforeTheFirstIsNotGuessed() {
        assertThat(rules.find(Closeness.SUPERVISED, true, FIRST.minusDays(1))).isEmpty();
        assertThatThrownBy(() -> rules.check(Closeness.SUPERVISED, true, FIRST.minusDays(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2012-09-09");
    }

    @Test
    void whoeverMeetsAChildHasReferencesAndSafeguardingTraining() {
        for (Closeness closeness : Closeness.values()) {
            boolean meets = closeness != Closeness.NO_CONTACT;
            assertThat(rules.references(closeness, AFTER)
                            .map(ReferenceRule::atLeast)
                            .orElse(0))
                    .as(closeness.code())
                    .isEqualTo(meets ? 2 : 0);
            assertThat(rules.training(closeness, AFTER))
                    .extracting(TrainingRule::course)
                    .isEqualTo(meets ? List.of("safeguarding") : List.of());
        }
    }

    @Test
    void whatWasSeenCountsForAWhile() {
        assertThat(rules.validity(ValidityRule.CHECK, AFTER).atMost()).isEqualTo(Period.ofYears(3));
        assertThat(rules.validity(ValidityRule.HOME_ASSESSMENT, AFTER).atMost()).isEqualTo(Period.ofYears(1));
        assertThat(rules.validity(ValidityRule.TRAINING, AFTER).atMost()).isEqualTo(Period.ofYears(3));
    }

    @Test
    void aCertificateHasAnIssuerOnTheDayOfItsIssue() {
        LocalDate first = LocalDate.of(2012, 12, 1);
        assertThat(rules.firstCertificate()).isEqualTo(first);
        assertThat(rules.firstDay()).isEqualTo(FIRST);
        for (LocalDate day : List.of(first, BEFORE, LATE)) {
            assertThat(rules.issuer(day).map(IssuerRule::issuer)).contains("Disclosure and Barring Service");
        }
        for (LocalDate day : List.of(LocalDate.of(1901, 1, 1), first.minusDays(1))) {
            assertThat(rules.issuer(day)).isEmpty();
        }
    }

    @Test
    void aRatioHoldsWhereAVolunteerIsAloneWithChildrenAndTheYoungestDecides() {
        assertThat(rules.ratio(Closeness.UNSUPERVISED, AGES, AFTER)
                        .orElseThrow()
                        .most())
                .isEqualTo(3);
        assertThat(rules.ratio(Closeness.UNSUPERVISED, List.of("16-25", "11-15"), AFTER)
                        .orElseThrow()
                        .most())
                .isEqualTo(8);
        for (String age : AGES) {
            assertThat(rules.ratio(Closeness.UNSUPERVISED, List.of(age), AFTER))
                    .as(age)
                    .isPresent();
            assertThat(rules.ratio(Closeness.OVERNIGHT, List.of(age), AFTER)
                            .orElseThrow()
                            .most())
                    .as(age)
                    .isEqualTo(3);
            assertThat(rules.ratio(Closeness.SUPERVISED, List.of(age), AFTER)).isEmpty();
            assertThat(rules.ratio(Closeness.NO_CONTACT, List.of(age), AFTER)).isEmpty();
        }
        assertThat(rules.ratio(Closeness.UNSUPERVISED, List.of("26-30"), AFTER)).isEmpty();
    }

    @Test
    void levelsKeepTheirNumbers() {
        assertThat(CheckLevel.values()).extracting(CheckLevel::number).containsExactly(0, 1, 2, 3, 4);
        assertThat(CheckLevel.of(3)).isEqualTo(CheckLevel.ENHANCED_BARRED);
        assertThat(CheckLevel.find("home-assessed")).contains(CheckLevel.HOME_ASSESSED);
        assertThat(CheckLevel.find("gold")).isEmpty();
    }
}
