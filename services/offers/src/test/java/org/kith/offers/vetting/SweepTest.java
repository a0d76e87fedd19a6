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
import org.kith.offers.Desk;
import org.kith.offers.MovableClock;
import org.kith.testkit.Heard;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class SweepTest {
    private static final String OPENED = "org.kith.offer.opened.v1";
    private static final String CHANGED = "org.kith.offer.changed.v1";
    private static final String PAUSED = "org.kith.offer.paused.v1";
    private static final String IN_CHECKS = "org.kith.offer.inchecks.v1";
    private static final LocalDate LAST_OF_AUGUST = LocalDate.of(2026, 8, 31);

    /** A check of that day ran out yesterday. Time is told from the past on: the broker takes nothing from the future. */
    private static final LocalDate THEN = Desk.TODAY.minusYears(3).minusDays(1);

    @Inject
    Sweep sweep;

    private final Desk desk = new Desk();

    @AfterEach
    void putTheClockRight() {
        MovableClock.reset();
    }

    @Test
    void aCheckThatRunsOutPausesTheOfferOnceAndARenewalOpensItAgain() {
        MovableClock.moveTo(THEN);
        UUID offer = desk.open("school-run", THEN);
        UUID volunteer = Desk.volunteerOf(offer);
        LocalDate last = THEN.plusYears(3);
        MovableClock.moveTo(last);
        sweep.run();
        Desk.read(offer).body("state", equalTo("open"));
        MovableClock.reset();
        sweep.run();
        sweep.run();
        Desk.read(offer)
                .body("state", equalTo("paused"))
                .body("reason", equalTo("checks-expired"))
                .body("missing.code", contains("check-expired", "training-expired"));
        Heard paused = desk.kafka.await("kith.offers.v1", heard -> heard.is(PAUSED, offer));
        assertThat(paused.json().path("reason").asText()).isEqualTo("checks-expired");
        List<Heard> waits = desk.kafka.await(
                "kith.offers.v1",
                1,
                heard -> heard.is(IN_CHECKS, offer)
                        && heard.json().path("missing").toString().equals("[\"check-expired\",\"training-expired\"]"));
        assertThat(waits).hasSize(1);
        Heard suitability = desk.kafka
                .await("kith.offers.v1", 2, heard -> heard.is("org.kith.suitability.changed.v1", volunteer))
                .getLast();
        assertThat(suitability.json().path("level").asInt()).isZero();
        assertThat(suitability.json().path("validUntil").isNull()).isTrue();

        Desk.training(volunteer, last).statusCode(201).body("offers[0].state", equalTo("paused"));
        Desk.check(volunteer, "enhanced-barred", last.minusDays(10), null)
                .statusCode(201)
                .body("missing", empty())
                .body("offers[0].state", equalTo("open"));
        desk.kafka.await("kith.offers.v1", 2, heard -> heard.is(OPENED, offer));
        assertThat(desk.said(PAUSED, offer)).hasSize(1);
    }

    @Test
    void whenTheLawChangesTheOfferFollowsOnTheDay() {
        MovableClock.moveTo(LAST_OF_AUGUST);
        UUID offer = desk.hear("homework");
        UUID volunteer = Desk.volunteerOf(offer);
        Desk.complete(volunteer, LAST_OF_AUGUST);
        Desk.check(volunteer, "enhanced", LAST_OF_AUGUST.minusDays(7), null).body("offers[0].state", equalTo("open"));
        MovableClock.moveTo(LAST_OF_AUGUST.plusDays(1));
        sweep.run();
        Desk.read(offer)
                .body("state", equalTo("paused"))
                .body("reason", equalTo("checks-incomplete"))
                .body("missing.code", contains("barred-list-missing"));
        Desk.check(volunteer, "enhanced-barred", LAST_OF_AUGUST.plusDays(1), null)
                .body("offers[0].state", equalTo("open"));
    }

    @Test
    void aLowerCheckThatStillCountsIsSaidWhenTheHigherEnds() {
        LocalDate begin = Desk.TODAY.minusDays(6);
        MovableClock.moveTo(begin);
        UUID offer = desk.hear("transport");
        UUID volunteer = Desk.volunteerOf(offer);
        Desk.change(offer, "amend", Map.of("regular", false)).statusCode(200).body("levelAsked", equalTo(2));
        Desk.complete(volunteer, begin);
        Desk.check(volunteer, "enhanced", begin, null).body("offers[0].state", equalTo("open"));
        Desk.check(volunteer, "enhanced-barred", begin.minusYears(3).plusDays(5), null)
                .body("level", equalTo(3));
        Heard changed = desk.kafka.await("kith.offers.v1", heard -> heard.is(CHANGED, offer));
        assertThat(changed.json().path("level").asInt()).isEqualTo(3);
        assertThat(changed.json().path("checksValidUntil").asText())
                .isEqualTo(begin.plusDays(5).toString());
        MovableClock.reset();
        sweep.run();
        List<Heard> all = desk.kafka.await("kith.offers.v1", 2, heard -> heard.is(CHANGED, offer));
        assertThat(all.getLast().json().path("level").asInt()).isEqualTo(2);
        Desk.read(offer).body("state", equalTo("open")).body("level", equalTo(2));
    }

    @Test
    void whatAPersonPausedOnlyAPersonResumes() {
        MovableClock.moveTo(THEN);
        UUID offer = desk.open("sport", THEN);
        Desk.change(offer, "pause", Map.of("reason", "volunteer-away")).statusCode(200);
        MovableClock.moveTo(THEN.plusDays(1));
        sweep.run();
        Desk.read(offer).body("state", equalTo("paused"));
        MovableClock.reset();
        sweep.run();
        Desk.change(offer, "resume", null)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("errors.code", contains("check-expired", "training-expired"));
    }
}
