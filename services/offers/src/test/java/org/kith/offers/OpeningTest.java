package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.contracts.doorsteps.DoorstepOfferLogged;
import org.kith.testkit.Event;
import org.kith.testkit.Heard;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class OpeningTest {
    private static final String OPENED = "org.kith.offer.opened.v1";
    private static final String IN_CHECKS = "org.kith.offer.inchecks.v1";
    private static final String SUITABILITY = "org.kith.suitability.changed.v1";

    private final Desk desk = new Desk();

    @AfterEach
    void putTheClockRight() {
        MovableClock.reset();
    }

    @Test
    void anOfferThatMeetsNoChildOpensAtOnceAndOnce() {
        UUID offer = UUID.randomUUID();
        DoorstepOfferLogged heard = desk.heard(offer, "items");
        Event event = desk.event(heard);
        desk.kafka.send("kith.doorsteps.v1", event);
        desk.kafka.send("kith.doorsteps.v1", event);
        // Said again under another event id, as after a restored backup.
        desk.kafka.send("kith.doorsteps.v1", desk.event(heard).with("sequence", 2));
        Heard opened = desk.kafka.await("kith.offers.v1", one -> one.is(OPENED, offer));
        assertThat(opened.json().path("level").asInt()).isZero();
        assertThat(opened.json().path("checksValidUntil").isNull()).isTrue();
        assertThat(opened.json().path("area").asText()).isEqualTo("NW0100001");
        UUID later = desk.hear("items");
        desk.kafka.await("kith.offers.v1", one -> one.is(OPENED, later));
        assertThat(desk.said(OPENED, offer)).hasSize(1);
        assertThat(desk.said(IN_CHECKS, offer)).isEmpty();
        assertThat(desk.db.count("volunteer where heard_offer_id = ?", offer)).isEqualTo(1);
        Desk.read(offer).body("state", equalTo("open")).body("missing", empty()).body("placesLeft", equalTo(2));
    }

    @Test
    void otherOffersWaitAndOpenWhenTheyAreComplete() {
        UUID offer = desk.hear("homework");
        UUID volunteer = Desk.volunteerOf(offer);
        Desk.read(offer)
                .body("state", equalTo("heard"))
                .body("levelAsked", equalTo(3))
                .body("missing.code", contains("check-missing", "references-missing", "training-missing"))
                .body("missing[0].basis", containsString("Crime and Policing Act 2026"));
        Desk.reference(volunteer, Desk.TODAY).statusCode(201).body("offers[0].state", equalTo("in-checks"));
        Desk.reference(volunteer, Desk.TODAY).statusCode(201);
        Desk.training(volunteer, Desk.TODAY.minusYears(1))
                .statusCode(201)
                .body("missing.code", contains("check-missing"));
        Desk.check(volunteer, "enhanced", Desk.TODAY.minusDays(20), null)
                .statusCode(201)
                .body("level", equalTo(2))
                .body("missing.code", contains("barred-list-missing"));
        Desk.check(volunteer, "enhanced-barred", Desk.TODAY.minusDays(10), null)
                .statusCode(201)
                .body("level", equalTo(3))
                .body(
                        "validUntil",
                        equalTo(Desk.TODAY.minusDays(10).plusYears(3).toString()))
                .body("missing", empty())
                .body("offers[0].state", equalTo("open"))
                .body("checks", hasSize(2));
        Heard opened = desk.kafka.await("kith.offers.v1", one -> one.is(OPENED, offer));
        assertThat(opened.json().path("level").asInt()).isEqualTo(3);
        // The course runs out before the check does.
        assertThat(opened.json().path("checksValidUntil").asText())
                .isEqualTo(Desk.TODAY.minusYears(1).plusYears(3).toString());
        List<Heard> suitability = desk.kafka.await("kith.offers.v1", 2, one -> one.is(SUITABILITY, volunteer));
        assertThat(suitability.getLast().json().path("level").asInt()).isEqualTo(3);
        assertThat(desk.said(OPENED, offer)).hasSize(1);
    }

    @Test
    void anExpiredCheckDoesNotOpenAndSaysSo() {
        UUID offer = desk.hear("school-run");
        UUID volunteer = Desk.volunteerOf(offer);
        Desk.complete(volunteer, Desk.TODAY);
        LocalDate expired = Desk.TODAY.minusDays(1);
        Desk.check(volunteer, "enhanced-barred", expired.minusYears(3), null)
                .statusCode(201)
                .body("level", equalTo(0))
                .body("checks[0].counts", equalTo(false))
                .body("missing", hasSize(1))
                .body("missing[0].code", equalTo("check-expired"))
                .body("missing[0].message", containsString(expired.toString()))
                .body("missing[0].basis", containsString("Safeguarding Vulnerable Groups Act 2006"))
                .body("offers[0].state", equalTo("in-checks"));
        Desk.read(offer).body("state", equalTo("in-checks")).body("missing.code", contains("check-expired"));
        Desk.as(Desk.COORDINATOR)
                .get("/v1/volunteers/" + volunteer + "/suitability")
                .then()
                .statusCode(200)
                .body("missing.code", contains("check-expired"));
        assertThat(desk.said(OPENED, offer)).isEmpty();
    }

    @Test
    void whatAWaitingOfferLacksIsSaidInCodesWheneverItChanges() {
        UUID offer = desk.hear("homework");
        UUID volunteer = Desk.volunteerOf(offer);
        // One good reference of two, and a course that was there: nothing less is missing than before.
        Desk.reference(volunteer, Desk.TODAY).statusCode(201);
        Desk.reference(volunteer, Desk.TODAY).statusCode(201);
        Desk.check(volunteer, "enhanced-barred", Desk.TODAY.minusYears(6), null).statusCode(201);
        Desk.change(offer, "amend", Map.of("radiusMetres", 900)).statusCode(200);
        Desk.training(volunteer, Desk.TODAY).statusCode(201);
        Desk.check(volunteer, "enhanced-barred", Desk.TODAY, null).body("offers[0].state", equalTo("open"));
        desk.kafka.await("kith.offers.v1", one -> one.is(OPENED, offer));
        List<Heard> said = desk.said(IN_CHECKS, offer);
        assertThat(said)
                .extracting(one -> codes(one) + " " + one.json().path("radiusMetres"))
                .containsExactly(
                        "[check-missing, references-missing, training-missing] 2000",
                        "[check-missing, training-missing] 2000",
                        "[check-expired, training-missing] 2000",
                        "[check-expired, training-missing] 900",
                        "[check-expired] 900");
        assertThat(said.getFirst().json().path("level").asInt()).isZero();
        assertThat(said.getFirst().json().path("checksValidUntil").isNull()).isTrue();
        assertThat(said.getFirst().json().path("volunteerId").asText()).isEqualTo(volunteer.toString());
    }

    private static List<String> codes(Heard inChecks) {
        List<String> codes = new ArrayList<>();
        inChecks.json().path("missing").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    @Test
    void beforeTheFirstOfSeptember2026SupervisionNeededNoBarredList() {
        MovableClock.moveTo(LocalDate.of(2026, 8, 31));
        UUID offer = desk.hear("sport");
        UUID volunteer = Desk.volunteerOf(offer);
        Desk.complete(volunteer, LocalDate.of(2026, 8, 1));
        Desk.check(volunteer, "enhanced", LocalDate.of(2026, 8, 10), null)
                .statusCode(201)
                .body("offers[0].levelAsked", equalTo(2))
                .body("offers[0].basis", containsString("Protection of Freedoms Act 2012"))
                .body("offers[0].state", equalTo("open"));
    }

    @Test
    void whoDoesNotCoordinateSeesTheOfferButNotWhatIsMissing() {
        UUID offer = desk.hear("sport");
        Desk.as(desk.linkWorker)
                .get("/v1/offers/" + offer)
                .then()
                .statusCode(200)
                .body("state", equalTo("heard"))
                .body("missing", nullValue());
        Desk.as(new Desk().linkWorker).get("/v1/offers/" + offer).then().statusCode(404);
    }
}
