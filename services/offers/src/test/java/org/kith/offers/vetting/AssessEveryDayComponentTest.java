package org.kith.offers.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.offers.OffersFixtures;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.MovableClock;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class AssessEveryDayComponentTest {
    private static final String OPENED = "org.kith.offer.opened.v1";
    private static final String CHANGED = "org.kith.offer.changed.v1";
    private static final String PAUSED = "org.kith.offer.paused.v1";
    private static final String IN_CHECKS = "org.kith.offer.inchecks.v1";
    private static final LocalDate LAST_OF_AUGUST = LocalDate.of(2026, 8, 31);

    /** A check of that day ran out yesterday. Time is told from the past on: the broker takes nothing from the future. */
    private static final LocalDate THEN = OffersFixtures.TODAY.minusYears(3).minusDays(1);

    @Inject
    AssessEveryDay assessEveryDay;

    private final OffersFixtures fixtures = new OffersFixtures();

    @AfterEach
    void putTheClockRight() {
        MovableClock.reset();
    }

    @Test
    void aCheckThatRunsOutPausesTheOfferOnceAndARenewalOpensItAgain() {
        MovableClock.moveTo(THEN);
        UUID offer = fixtures.open("school-run", THEN);
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        LocalDate last = THEN.plusYears(3);
        MovableClock.moveTo(last);
        assessEveryDay.run();
        OffersFixtures.read(offer).body("state", equalTo("open"));
        MovableClock.reset();
        assessEveryDay.run();
        assessEveryDay.run();
        OffersFixtures.read(offer)
                .body("state", equalTo("paused"))
                .body("reason", equalTo("checks-expired"))
                .body("missing.code", contains("check-expired", "training-expired"));
        ConsumedEvent paused = fixtures.kafka.await("kith.offers.v1", event -> event.is(PAUSED, offer));
        assertThat(paused.json().path("reason").asText()).isEqualTo("checks-expired");
        List<ConsumedEvent> waits = fixtures.kafka.await(
                "kith.offers.v1",
                1,
                event -> event.is(IN_CHECKS, offer)
                        && event.json().path("missing").toString().equals("[\"check-expired\",\"training-expired\"]"));
        assertThat(waits).hasSize(1);
        ConsumedEvent suitability = fixtures.kafka
                .await("kith.offers.v1", 2, event -> event.is("org.kith.suitability.changed.v1", volunteer))
                .getLast();
        assertThat(suitability.json().path("level").asInt()).isZero();
        assertThat(suitability.json().path("validUntil").isNull()).isTrue();

        OffersFixtures.training(volunteer, last).body("offers[0].state", equalTo("paused"));
        OffersFixtures.check(volunteer, "enhanced-barred", last.minusDays(10), null)
                .body("missing", empty())
                .body("offers[0].state", equalTo("open"));
        fixtures.kafka.await("kith.offers.v1", 2, event -> event.is(OPENED, offer));
        assertThat(fixtures.published(PAUSED, offer)).hasSize(1);
    }

    @Test
    void whenTheLawChangesTheOfferFollowsOnTheDay() {
        MovableClock.moveTo(LAST_OF_AUGUST);
        UUID offer = fixtures.logOffer("homework");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        OffersFixtures.complete(volunteer, LAST_OF_AUGUST);
        OffersFixtures.check(volunteer, "enhanced", LAST_OF_AUGUST.minusDays(7), null)
                .body("offers[0].state", equalTo("open"));
        MovableClock.moveTo(LAST_OF_AUGUST.plusDays(1));
        assessEveryDay.run();
        OffersFixtures.read(offer)
                .body("state", equalTo("paused"))
                .body("reason", equalTo("checks-incomplete"))
                .body("missing.code", contains("barred-list-missing"));
        OffersFixtures.check(volunteer, "enhanced-barred", LAST_OF_AUGUST.plusDays(1), null)
                .body("offers[0].state", equalTo("open"));
    }

    @Test
    void aLowerCheckThatStillCountsIsPublishedWhenTheHigherEnds() {
        LocalDate begin = OffersFixtures.TODAY.minusDays(6);
        MovableClock.moveTo(begin);
        UUID offer = fixtures.logOffer("transport");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        OffersFixtures.change(offer, "amend", Map.of("regular", false))
                .statusCode(200)
                .body("levelAsked", equalTo(2));
        OffersFixtures.complete(volunteer, begin);
        OffersFixtures.check(volunteer, "enhanced", begin, null).body("offers[0].state", equalTo("open"));
        OffersFixtures.check(volunteer, "enhanced-barred", begin.minusYears(3).plusDays(5), null)
                .body("level", equalTo(3));
        ConsumedEvent changed = fixtures.kafka.await("kith.offers.v1", event -> event.is(CHANGED, offer));
        assertThat(changed.json().path("level").asInt()).isEqualTo(3);
        assertThat(changed.json().path("checksValidUntil").asText())
                .isEqualTo(begin.plusDays(5).toString());
        MovableClock.reset();
        assessEveryDay.run();
        List<ConsumedEvent> all = fixtures.kafka.await("kith.offers.v1", 2, event -> event.is(CHANGED, offer));
        assertThat(all.getLast().json().path("level").asInt()).isEqualTo(2);
        OffersFixtures.read(offer).body("state", equalTo("open")).body("level", equalTo(2));
    }

    @Test
    void whatAPersonPausedOnlyAPersonResumes() {
        MovableClock.moveTo(THEN);
        UUID offer = fixtures.open("sport", THEN);
        OffersFixtures.change(offer, "pause", Map.of("reason", "volunteer-away"))
                .statusCode(200);
        MovableClock.moveTo(THEN.plusDays(1));
        assessEveryDay.run();
        OffersFixtures.read(offer).body("state", equalTo("paused"));
        MovableClock.reset();
        assessEveryDay.run();
        OffersFixtures.change(offer, "resume", null)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("errors.code", contains("check-expired", "training-expired"));
    }
}
