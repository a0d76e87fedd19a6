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
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Event;
import org.kith.testkit.MovableClock;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "offers", kafka = true)
class OpeningComponentTest {
    private static final String OPENED = "org.kith.offer.opened.v1";
    private static final String IN_CHECKS = "org.kith.offer.inchecks.v1";
    private static final String SUITABILITY = "org.kith.suitability.changed.v1";

    private final OffersFixtures fixtures = new OffersFixtures();

    @AfterEach
    void putTheClockRight() {
        MovableClock.reset();
    }

    @Test
    void anOfferThatMeetsNoChildOpensAtOnceAndOnce() {
        UUID offer = UUID.randomUUID();
        DoorstepOfferLogged logged = fixtures.doorstepOffer(offer, "items");
        Event event = fixtures.event(logged);
        fixtures.kafka.send("kith.doorsteps.v1", event);
        fixtures.kafka.send("kith.doorsteps.v1", event);
        // Published again under another event id, as after a restored backup.
        fixtures.kafka.send("kith.doorsteps.v1", fixtures.event(logged).with("sequence", 2));
        ConsumedEvent opened = fixtures.kafka.await("kith.offers.v1", one -> one.is(OPENED, offer));
        assertThat(opened.json().path("level").asInt()).isZero();
        assertThat(opened.json().path("checksValidUntil").isNull()).isTrue();
        assertThat(opened.json().path("area").asText()).isEqualTo("NW0100001");
        UUID later = fixtures.logOffer("items");
        fixtures.kafka.await("kith.offers.v1", one -> one.is(OPENED, later));
        assertThat(fixtures.published(OPENED, offer)).hasSize(1);
        assertThat(fixtures.published(IN_CHECKS, offer)).isEmpty();
        assertThat(OffersFixtures.volunteerOf(offer)).isEqualTo(logged.personId());
        OffersFixtures.read(offer)
                .body("state", equalTo("open"))
                .body("missing", empty())
                .body("spacesLeft", equalTo(2));
    }

    @Test
    void otherOffersWaitAndOpenWhenTheyAreComplete() {
        UUID offer = fixtures.logOffer("homework");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        OffersFixtures.read(offer)
                .body("state", equalTo("heard"))
                .body("levelAsked", equalTo(3))
                .body("missing.code", contains("check-missing", "references-missing", "training-missing"))
                .body("missing[0].basis", containsString("Crime and Policing Act 2026"));
        OffersFixtures.reference(volunteer, OffersFixtures.TODAY).body("offers[0].state", equalTo("in-checks"));
        OffersFixtures.reference(volunteer, OffersFixtures.TODAY);
        OffersFixtures.training(volunteer, OffersFixtures.TODAY.minusYears(1))
                .body("missing.code", contains("check-missing"));
        OffersFixtures.check(volunteer, "enhanced", OffersFixtures.TODAY.minusDays(20), null)
                .body("level", equalTo(2))
                .body("missing.code", contains("barred-list-missing"));
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY.minusDays(10), null)
                .body("level", equalTo(3))
                .body(
                        "validUntil",
                        equalTo(OffersFixtures.TODAY.minusDays(10).plusYears(3).toString()))
                .body("missing", empty())
                .body("offers[0].state", equalTo("open"))
                .body("checks", hasSize(2));
        ConsumedEvent opened = fixtures.kafka.await("kith.offers.v1", one -> one.is(OPENED, offer));
        assertThat(opened.json().path("level").asInt()).isEqualTo(3);
        // The course runs out before the check does.
        assertThat(opened.json().path("checksValidUntil").asText())
                .isEqualTo(OffersFixtures.TODAY.minusYears(1).plusYears(3).toString());
        List<ConsumedEvent> suitability =
                fixtures.kafka.await("kith.offers.v1", 2, one -> one.is(SUITABILITY, volunteer));
        assertThat(suitability.getLast().json().path("level").asInt()).isEqualTo(3);
        assertThat(fixtures.published(OPENED, offer)).hasSize(1);
    }

    @Test
    void anExpiredCheckDoesNotOpenAndSaysSo() {
        UUID offer = fixtures.logOffer("school-run");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        OffersFixtures.complete(volunteer, OffersFixtures.TODAY);
        LocalDate expired = OffersFixtures.TODAY.minusDays(1);
        OffersFixtures.check(volunteer, "enhanced-barred", expired.minusYears(3), null)
                .body("level", equalTo(0))
                .body("checks[0].counts", equalTo(false))
                .body("missing", hasSize(1))
                .body("missing[0].code", equalTo("check-expired"))
                .body("missing[0].message", containsString(expired.toString()))
                .body("missing[0].basis", containsString("Safeguarding Vulnerable Groups Act 2006"))
                .body("offers[0].state", equalTo("in-checks"));
        OffersFixtures.read(offer).body("state", equalTo("in-checks")).body("missing.code", contains("check-expired"));
        Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers/" + volunteer + "/suitability")
                .then()
                .statusCode(200)
                .body("missing.code", contains("check-expired"));
        assertThat(fixtures.published(OPENED, offer)).isEmpty();
    }

    @Test
    void whatAWaitingOfferLacksIsPublishedInCodesWheneverItChanges() {
        UUID offer = fixtures.logOffer("homework");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        // One good reference of two, and a course that was there: nothing less is missing than before.
        OffersFixtures.reference(volunteer, OffersFixtures.TODAY);
        OffersFixtures.reference(volunteer, OffersFixtures.TODAY);
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY.minusYears(6), null);
        OffersFixtures.change(offer, "amend", Map.of("radiusMetres", 900)).statusCode(200);
        OffersFixtures.training(volunteer, OffersFixtures.TODAY);
        OffersFixtures.check(volunteer, "enhanced-barred", OffersFixtures.TODAY, null)
                .body("offers[0].state", equalTo("open"));
        fixtures.kafka.await("kith.offers.v1", one -> one.is(OPENED, offer));
        List<ConsumedEvent> published = fixtures.published(IN_CHECKS, offer);
        assertThat(published)
                .extracting(one -> codes(one) + " " + one.json().path("radiusMetres"))
                .containsExactly(
                        "[check-missing, references-missing, training-missing] 2000",
                        "[check-missing, training-missing] 2000",
                        "[check-expired, training-missing] 2000",
                        "[check-expired, training-missing] 900",
                        "[check-expired] 900");
        assertThat(published.getFirst().json().path("level").asInt()).isZero();
        assertThat(published.getFirst().json().path("checksValidUntil").isNull())
                .isTrue();
        assertThat(published.getFirst().json().path("volunteerId").asText()).isEqualTo(volunteer.toString());
    }

    private static List<String> codes(ConsumedEvent inChecks) {
        List<String> codes = new ArrayList<>();
        inChecks.json().path("missing").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    @Test
    void beforeTheFirstOfSeptember2026SupervisionNeededNoBarredList() {
        MovableClock.moveTo(LocalDate.of(2026, 8, 31));
        UUID offer = fixtures.logOffer("sport");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        OffersFixtures.complete(volunteer, LocalDate.of(2026, 8, 1));
        OffersFixtures.check(volunteer, "enhanced", LocalDate.of(2026, 8, 10), null)
                .body("offers[0].levelAsked", equalTo(2))
                .body("offers[0].basis", containsString("Protection of Freedoms Act 2012"))
                .body("offers[0].state", equalTo("open"));
    }

    @Test
    void whoDoesNotCoordinateSeesTheOfferButNotWhatIsMissing() {
        UUID offer = fixtures.logOffer("sport");
        Api.as(fixtures.linkWorker)
                .get("/v1/offers/" + offer)
                .then()
                .statusCode(200)
                .body("state", equalTo("heard"))
                .body("missing", nullValue());
        Api.as(new OffersFixtures().linkWorker)
                .get("/v1/offers/" + offer)
                .then()
                .statusCode(404);
    }
}
