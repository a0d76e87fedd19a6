package org.kith.offers.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.offers.OffersFixtures;
import org.kith.testkit.Api;
import org.kith.testkit.WithKith;

/** One certificate, one person. */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class CertificateComponentTest {
    private final OffersFixtures fixtures = new OffersFixtures();
    private final String number = "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));

    private static ValidatableResponse record(UUID volunteer, String kind, String number) {
        return record(volunteer, kind, number, OffersFixtures.TODAY.minusDays(1).toString());
    }

    private static ValidatableResponse record(UUID volunteer, String kind, String number, String issuedOn) {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("kind", kind);
        check.put("number", number);
        check.put("issuedOn", issuedOn);
        check.put("seenOn", OffersFixtures.TODAY.toString());
        return Api.creating(OffersFixtures.COORDINATOR)
                .body(check)
                .post("/v1/volunteers/" + volunteer + "/checks")
                .then();
    }

    private UUID volunteer() {
        return OffersFixtures.volunteerOf(fixtures.logOffer("sport"));
    }

    @Test
    void aCertificateIsOnePersonsInAnySpelling() {
        UUID first = volunteer();
        UUID second = volunteer();
        String spaced = number.replaceAll("(....)", " $1 ");
        record(first, "enhanced", spaced).statusCode(201);
        for (String typed : new String[] {number, spaced, number.replaceAll("(...)", "$1-"), "\u2007" + fullWidth()}) {
            record(second, "enhanced", typed)
                    .statusCode(409)
                    .body("errors.code", contains("certificate-of-another"))
                    .body("errors.pointer", contains("/number"))
                    .body(not(containsString(first.toString())));
            record(second, "basic", typed).statusCode(409);
            record(first, "enhanced", typed).statusCode(409);
        }
        OffersFixtures.suitability(second).body("checks.size()", org.hamcrest.Matchers.equalTo(0));
        // The same home may be assessed for two who live in it.
        record(first, "overnight-assessment", "HOME/" + number).statusCode(201);
        record(second, "overnight-assessment", "home " + number).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "enhanced, 000000000000",
        "basic, 0000 0000 0000",
        "enhanced, 111111111111",
        "basic, 9999-9999-9999",
        "enhanced-barred, \u0667\u0667\u0667\u0667\u0667\u0667\u0667\u0667\u0667\u0667\u0667\u0667",
        "overnight-assessment, 000",
        "overnight-assessment, 0/0",
        "enhanced, \uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10\uFF10"
    })
    void aNumberOfOneDigitIsNone(String kind, String zeros) {
        record(volunteer(), kind, zeros)
                .statusCode(400)
                .body("errors.pointer", contains("/number"))
                .body("errors.code", contains("format"));
    }

    /** The Disclosure and Barring Service has issued certificates since 1 December 2012. */
    @ParameterizedTest
    @CsvSource({
        "basic, 1901-05-04, 2012-12-01",
        "enhanced, 2012-11-30, 2012-12-01",
        "enhanced-barred, 1900-01-01, 2012-12-01",
        "overnight-assessment, 2012-09-09, 2012-09-10"
    })
    void aCertificateIsOfADayOnWhichThereWasSomebodyToIssueIt(String kind, String tooEarly, String first) {
        UUID volunteer = volunteer();
        record(volunteer, kind, number, tooEarly)
                .statusCode(400)
                .body("errors.pointer", contains("/issuedOn"))
                .body("errors.code", contains("too-early"))
                .body("errors[0].detail", containsString(first));
        OffersFixtures.suitability(volunteer).body("checks.size()", org.hamcrest.Matchers.equalTo(0));
        record(volunteer, kind, number, first).statusCode(201);
    }

    @Test
    void whatElseWasSeenIsOfOurTimeToo() {
        String volunteer = "/v1/volunteers/" + volunteer();
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of("relation", "employer", "satisfactory", true, "receivedOn", "1901-05-04"))
                .post(volunteer + "/references")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/receivedOn"))
                .body("errors.code", contains("too-early"));
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of("course", "safeguarding", "completedOn", "1901-05-04"))
                .post(volunteer + "/training")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/completedOn"))
                .body("errors.code", contains("too-early"));
    }

    private String fullWidth() {
        return number.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '\uFF10'))
                .reduce("", String::concat);
    }

    @Test
    void itsNumberIsNowhereAndItsHashOutlivesTheCheck() {
        UUID first = volunteer();
        record(first, "enhanced", number).statusCode(201);
        OffersFixtures.suitability(first).body(not(containsString(number)));
        for (String table : new String[] {"vetting_check", "certificate", "idempotency", "audit", "outbox"}) {
            assertThat(fixtures.db.rows("select t::text as row from " + table + " t"))
                    .as(table)
                    .noneMatch(row -> row.toString().contains(number));
        }
        assertThat(fixtures.db.count("certificate where volunteer_id = ?", first))
                .isEqualTo(1);
    }

    @Test
    void productionHasAKeyOfItsOwn() {
        assertThatThrownBy(() -> CertificateKeyGuard.requireSecret("demo-key-that-everybody-can-read-for-numbers"))
                .hasMessageContaining("KITH_OFFERS_CERTIFICATES_KEY");
        assertThatThrownBy(() -> CertificateKeyGuard.requireSecret("short")).hasMessageContaining("32 characters");
        CertificateKeyGuard.requireSecret("a-secret-of-more-than-thirty-two-characters");
    }
}
