package org.kith.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "insights", kafka = true)
class SuppressionComponentTest {
    private static final YearMonth LAST_MONTH = InsightsFixtures.LAST_MONTH;

    private final InsightsFixtures fixtures = new InsightsFixtures();

    private static Instant in(int monthsAgo) {
        return LAST_MONTH
                .minusMonths(monthsAgo)
                .atDay(1)
                .atStartOfDay(ZoneId.of("Europe/London"))
                .plusSeconds(1)
                .toInstant();
    }

    @Test
    void aSmallCountTakesItsRateAndItsTotalWithIt() {
        fixtures.happens(EventFixtures.times(50, () -> EventFixtures.knock("NW01", false, in(0))));
        fixtures.happens(EventFixtures.times(50, () -> EventFixtures.knock("NW02", false, in(0))));
        fixtures.happens(EventFixtures.times(10, () -> EventFixtures.offerLogged("NW01", in(0))));
        fixtures.happens(EventFixtures.times(4, () -> EventFixtures.offerLogged("NW02", in(0))));
        InsightsFixtures.Answer answer = fixtures.dashboard();
        assertThat(answer.zone("NW01", "offers-per-100-doors")).isEqualTo("20.0");
        assertThat(answer.n("NW01", "offers-per-100-doors")).isEqualTo(50);
        assertThat(answer.zone("NW02", "doorstep-offers")).isEqualTo("-");
        assertThat(answer.zone("NW02", "offers-per-100-doors")).isEqualTo("-");
        assertThat(answer.zone("NW02", "doors-knocked")).isEqualTo("50");
        assertThat(answer.total("doors-knocked")).isEqualTo("100");
        assertThat(answer.total("doorstep-offers")).isEqualTo("-");
        assertThat(answer.total("offers-per-100-doors")).isEqualTo("-");
    }

    @Test
    void aMedianOfFewIsNotShownAndOfNoneThereIsNone() {
        fixtures.happens(EventFixtures.busy("NW01", in(0)));
        fixtures.happens(EventFixtures.times(
                3,
                () -> EventFixtures.decided(
                        java.util.UUID.randomUUID(), "NW02", java.time.Duration.ofHours(9), in(0))));
        InsightsFixtures.Answer answer = fixtures.dashboard();
        assertThat(answer.zone("NW01", "median-hours-to-decision")).isEqualTo("3.5");
        assertThat(answer.n("NW01", "median-hours-to-decision")).isEqualTo(8);
        assertThat(answer.zone("NW02", "median-hours-to-decision")).isEqualTo("-");
        assertThat(answer.zone("NW03", "median-hours-to-decision")).isEmpty();
        assertThat(answer.n("NW03", "median-hours-to-decision")).isEqualTo(0);
        assertThat(answer.total("median-hours-to-decision")).isEqualTo("-");
    }

    @Test
    void onlyTheFirstDecisionCounts() {
        List<java.util.UUID> referrals = EventFixtures.times(5, java.util.UUID::randomUUID);
        fixtures.happens(referrals.stream()
                .map(one -> EventFixtures.decided(one, "NW01", java.time.Duration.ofHours(2), in(1)))
                .toList());
        fixtures.happens(referrals.stream()
                .map(one -> EventFixtures.decided(one, "NW01", java.time.Duration.ofHours(200), in(0)))
                .toList());
        assertThat(fixtures.dashboard().total("median-hours-to-decision")).isEqualTo("2.0");
        InsightsFixtures.Answer lastMonth = fixtures.dashboard(Map.of("from", LAST_MONTH.toString()));
        assertThat(lastMonth.total("median-hours-to-decision")).isEmpty();
    }

    @Test
    void theTableForSpreadsheetsHasTheSameNumbersAndTheSameGaps() {
        fixtures.happens(EventFixtures.busy("NW01", in(0)));
        fixtures.happens(EventFixtures.times(2, () -> EventFixtures.knock("NW03", true, in(0))));
        InsightsFixtures.Answer answer = fixtures.dashboard();
        String csv = InsightsFixtures.askedOnTheTenth(Person.demo("colin"), "/v1/dashboard.csv", Map.of())
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asString();
        List<List<String>> lines =
                csv.lines().map(line -> List.of(line.split(",", -1))).toList();
        List<String> header = new ArrayList<>(List.of("Period", "Zone code", "Zone"));
        header.addAll(answer.json().getList("measures.name"));
        assertThat(lines.getFirst()).isEqualTo(header);
        List<String> keys = answer.json().getList("measures.key");
        List<String> zones = answer.json().getList("zones.code");
        assertThat(lines).hasSize(zones.size() + 2);
        for (int zone = 0; zone < zones.size(); zone++) {
            List<String> line = lines.get(zone + 1);
            assertThat(line.get(1)).isEqualTo(zones.get(zone));
            for (int key = 0; key < keys.size(); key++) {
                assertThat(line.get(key + 3)).isEqualTo(mark(answer.zone(zones.get(zone), keys.get(key))));
            }
        }
        for (int key = 0; key < keys.size(); key++) {
            assertThat(lines.getLast().get(key + 3)).isEqualTo(mark(answer.total(keys.get(key))));
        }
        assertThat(csv).contains("[c]").contains("[z]");
    }

    private static String mark(String cell) {
        return switch (cell) {
            case "-" -> "[c]";
            case "" -> "[z]";
            default -> cell;
        };
    }

    @Test
    void twoPeriodsDoNotGiveAwayTheSmallMonthBetweenThem() {
        fixtures.happens(EventFixtures.times(20, () -> EventFixtures.agreed("NW01", in(2))));
        fixtures.happens(EventFixtures.times(3, () -> EventFixtures.agreed("NW01", in(1))));
        fixtures.happens(EventFixtures.times(20, () -> EventFixtures.agreed("NW01", in(0))));
        String small = LAST_MONTH.minusMonths(1).toString();
        assertThat(fixtures.dashboard().zone("NW01", "matches-agreed")).isEqualTo("43");
        assertThat(fixtures.dashboard(Map.of("to", small)).zone("NW01", "matches-agreed"))
                .isEqualTo("-");
        assertThat(fixtures.dashboard(Map.of("from", small, "to", small)).zone("NW01", "matches-agreed"))
                .isEqualTo("-");
        assertThat(fixtures.dashboard(Map.of("to", LAST_MONTH.minusMonths(2).toString()))
                        .zone("NW01", "matches-agreed"))
                .isEqualTo("20");
        assertThat(fixtures.dashboard(Map.of("from", small)).zone("NW01", "matches-agreed"))
                .isEqualTo("23");
    }

    @Test
    void howThingsStandIsAskedForTheEndOfThePeriod() {
        List<java.util.UUID> offers = EventFixtures.times(12, java.util.UUID::randomUUID);
        fixtures.happens(offers.stream()
                .map(offer -> EventFixtures.offerOpened(offer, "NW02", in(2)))
                .toList());
        fixtures.happens(offers.subList(0, 5).stream()
                .map(offer -> EventFixtures.offerPaused(offer, "NW02", in(0)))
                .toList());
        assertThat(fixtures.dashboard().zone("NW02", "offers-open")).isEqualTo("7");
        assertThat(fixtures.dashboard(Map.of("to", LAST_MONTH.minusMonths(1).toString()))
                        .zone("NW02", "offers-open"))
                .isEqualTo("12");
        assertThat(fixtures.dashboard(Map.of("to", LAST_MONTH.minusMonths(3).toString()))
                        .zone("NW02", "offers-open"))
                .isEqualTo("0");
    }

    @Test
    void whatIsRecordedLateNeverChangesAMonthThatWasShown() {
        fixtures.happens(EventFixtures.times(20, () -> EventFixtures.agreed("NW01", in(2))));
        fixtures.take(EventFixtures.times(3, () -> PublishedEvent.of(EventFixtures.agreed("NW01", in(2)), in(0))));
        String before = LAST_MONTH.minusMonths(2).toString();
        assertThat(fixtures.dashboard(Map.of("to", before)).zone("NW01", "matches-agreed"))
                .isEqualTo("20");
        assertThat(fixtures.dashboard().zone("NW01", "matches-agreed")).isEqualTo("-");
    }

    @Test
    void whatIsRecordedWithinThreeDaysStillCountsInItsMonth() {
        Instant third = in(1).plus(Duration.ofDays(2));
        fixtures.take(EventFixtures.times(6, () -> PublishedEvent.of(EventFixtures.agreed("NW01", in(2)), third)));
        assertThat(fixtures.dashboard(Map.of("to", LAST_MONTH.minusMonths(2).toString()))
                        .zone("NW01", "matches-agreed"))
                .isEqualTo("6");
    }

    @Test
    void theMonthThatRunsIsNotShownYet() {
        fixtures.happens(EventFixtures.times(20, () -> EventFixtures.agreed("NW01", in(0))));
        fixtures.happens(EventFixtures.times(9, () -> EventFixtures.agreed("NW01", in(-1))));
        InsightsFixtures.Answer answer = fixtures.dashboard();
        assertThat(answer.zone("NW01", "matches-agreed")).isEqualTo("20");
        assertThat(answer.json().getString("period.shownTo")).isEqualTo(LAST_MONTH.toString());
        assertThat(answer.json().getString("period.nextShownFrom"))
                .isEqualTo(LAST_MONTH.plusMonths(2).atDay(4).toString());
        InsightsFixtures.askedOnTheTenth(
                        Person.demo("colin"),
                        "/v1/dashboard",
                        Map.of("to", LAST_MONTH.plusMonths(1).toString()))
                .statusCode(400)
                .body("errors[0].code", equalTo("not-yet"));
    }

    @Test
    void howManyWaitIsNotToldByThoseReceivedAndThoseDecided() {
        fixtures.happens(
                EventFixtures.times(9, () -> EventFixtures.received(java.util.UUID.randomUUID(), "NW04", in(0))));
        fixtures.happens(EventFixtures.times(
                8,
                () -> EventFixtures.decided(
                        java.util.UUID.randomUUID(), "NW04", java.time.Duration.ofHours(9), in(0))));
        assertThat(fixtures.dashboard().zone("NW04", "referrals-received")).isEqualTo("9");
        assertThat(fixtures.dashboard().zone("NW04", "median-hours-to-decision"))
                .isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-03", "yesterday", "2026-13", "2999-01", "1066-10", "' or 1=1 --", "<b>"})
    void aPeriodThatIsNoneIsRefused(String month) {
        for (String path : List.of("/v1/dashboard", "/v1/dashboard.csv")) {
            InsightsFixtures.asked(Person.demo("colin"), path, Map.of("from", month))
                    .statusCode(400)
                    .contentType(containsString("application/problem+json"))
                    .body("type", equalTo("/problems/validation"))
                    .body("errors[0].pointer", equalTo("from"));
        }
    }

    @Test
    void everyNumberLeadsToItsDefinition() {
        List<Map<String, Object>> columns = fixtures.dashboard().json().getList("measures");
        assertThat(columns).hasSize(13);
        for (Map<String, Object> column : columns) {
            InsightsFixtures.asked(Person.demo("sofia"), column.get("href").toString(), Map.of())
                    .statusCode(200)
                    .body("key", equalTo(column.get("key")))
                    .body("definition", equalTo(column.get("definition")));
        }
        InsightsFixtures.asked(Person.demo("colin"), "/v1/measures/happiness", Map.of())
                .statusCode(404);
    }
}
