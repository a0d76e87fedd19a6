package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.referrals.codes.Reference;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class IntakeComponentTest {
    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");

    /** Two bytes for a letter that has one are a letter to one reader and nothing to another. */
    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] overlong = fixtures.referral()
                .with("/family/address", "\"3 Elm Road!!\"")
                .json()
                .replace("!!", "\u00C0\u00AF")
                .getBytes(StandardCharsets.ISO_8859_1);
        Api.creating(fixtures.sofia)
                .contentType("application/json")
                .body(overlong)
                .post("/v1/referrals")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed"));
    }

    @Test
    void nobodyAgreesBeforeAnyOfTheChildrenWasBorn() {
        ReferralsFixtures.send(fixtures.sofia, fixtures.referral().with("/agreement/on", "\"2018-05-03\""))
                .statusCode(400)
                .body("errors.pointer", hasItem("/agreement/on"))
                .body("errors.code", hasItem("before-birth"));
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral().with("/agreement/on", "\"2018-05-04\"")));
        Api.creating(fixtures.sofia)
                .body(AgreementFixtures.yes().replaceAll("\"on\": \"[^\"]*\"", "\"on\": \"2018-05-03\""))
                .post("/v1/families/" + family + "/agreement")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("before-birth"));
    }

    @Test
    void aReferralIsReceivedWithANumberThatPeopleCanRead() {
        var answer = ReferralsFixtures.send(fixtures.sofia, fixtures.referral())
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("reference", matchesPattern("NW-[0-9]{2}-[2-9CDFGHJKMNPRTVWX]{6}"))
                .body("version", equalTo(0));
        String id = answer.extract().path("id");
        assertThat(answer.extract().header("Location")).endsWith("/v1/referrals/" + id);
        assertThat(Reference.valid(answer.extract().path("reference"))).isTrue();
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("reference", equalTo(answer.extract().path("reference")))
                .body("state", equalTo("received"))
                .body("zone", equalTo("NW01"))
                .body("area", equalTo("NW0100001"))
                .body("family.postcode", equalTo("ZN1 0AA"))
                .body("children[0].ageBand", equalTo("5-10"))
                .body("needs.kind", equalTo(List.of("homework", "items")))
                .body("needs.level", equalTo(List.of(3, 0)))
                .body("needs.state", equalTo(List.of("open", "open")))
                .body("needs[1].slots", equalTo("1".repeat(21)))
                .body("repeat", equalTo(false))
                .body("receiverId", equalTo(fixtures.council.id().toString()));
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals").then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void nothingOfAFamilyIsKeptForARepeatOfTheRequest() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        Api.creating(fixtures.sofia)
                .body("{\"what\":\"railcard\",\"pence\":100,\"note\":\"to visit Rosa Quill\"}")
                .post("/v1/referrals/" + id + "/spends");
        Api.creating(fixtures.priya)
                .body("{\"what\":\"railcard\",\"pence\":100,\"note\":\"to visit Rosa Quill\"}")
                .post("/v1/referrals/" + id + "/spends")
                .then()
                .statusCode(201);
        Api.creating(fixtures.sofia)
                .body("""
                    {"withOrganisationId": "%s", "shared": true, "fields": ["phone"], "why": "Rosa Quill asked for it",
                     "lawfulBasis": "consent", "familyTold": true}\
                    """.formatted(fixtures.charity.id()))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then()
                .statusCode(201);
        List<String> kept = db
                .rows(
                        "select convert_from(body, 'UTF8') as body from idempotency where person in (?, ?)",
                        fixtures.sofia.id(),
                        fixtures.priya.id())
                .stream()
                .map(row -> (String) row.get("body"))
                .toList();
        assertThat(kept).hasSize(3).allSatisfy(body -> assertThat(body)
                .doesNotContain("Quill", "Elm Road", "ZN1", "2018-05-04", "01632", "reading", family)
                .matches("\\{\"id\":\"[0-9a-f-]{36}\",\"reference\":(null|\"[A-Z0-9-]+\"),\"version\":[0-9]+}"));
    }

    @Test
    void whatHappenedIsPublishedWithoutANameInIt() {
        String id = fixtures.sent(fixtures.referral());
        var received = kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.received.v1", id));
        assertThat(received.json().get("needs").asInt()).isEqualTo(2);
        assertThat(received.json().get("senderId").asText())
                .isEqualTo(fixtures.school.id().toString());
        var shared = kafka.await(
                "kith.referrals.v1", event -> event.is("org.kith.sharing.decided.v1", fixtures.familyOf(id)));
        assertThat(shared.json().get("withOrganisationId").asText())
                .isEqualTo(fixtures.council.id().toString());
        assertThat(kafka.everything("kith.referrals.v1"))
                .noneMatch(event ->
                        event.value().contains("Quill") || event.value().contains("Elm Road"));
    }

    @Test
    void aChildIsNamedOnce() {
        var twice = fixtures.referral().with("/children", """
                [{"name": "Tam Quill", "dateOfBirth": "2018-05-04", "nhsNumber": "943 476 5919"},
                 {"name": "tam  quill", "dateOfBirth": "2018-05-04"},
                 {"name": "Ned Quill", "dateOfBirth": "2018-05-04", "nhsNumber": "9434765919"},
                 {"name": "Sol Quill", "dateOfBirth": "2018-05-04"}]""");
        List<Map<String, String>> errors = ReferralsFixtures.send(fixtures.sofia, twice)
                .statusCode(400)
                .extract()
                .path("errors");
        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder("/children/1/name named-twice", "/children/2/nhsNumber named-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-", "?", "Tam\\u0001", "Tam\\nQuill", "Tam\\u200F", "Tam\\uE000", "Tam\\uFFFD"})
    void aNameIsOneThatCanBeRead(String name) {
        String json = "\"" + name + "\"";
        ReferralsFixtures.send(
                        fixtures.sofia,
                        fixtures.referral()
                                .with("/children/0/name", json)
                                .with("/family/contactName", json)
                                .with("/agreement/by/name", json))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/agreement/by/name", "/children/0/name", "/family/contactName")))
                .body("errors.code", equalTo(List.of("plain-name", "plain-name", "plain-name")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D'Arcy-Jones", "St. John", "Нина", "علي رضا", "علی\u200Cرضا", "राम", "李", "Nguyễn"})
    void aNameOfAnyScriptIsShownAsItWasWritten(String name) {
        String id = fixtures.sent(fixtures.referral().with("/children/0/name", "\"" + name + "\""));
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("children[0].name", equalTo(name));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var bad = fixtures.referral()
                .without("/agreement")
                .with("/family/postcode", "\"NOT A CODE\"")
                .with("/family/contactName", "\"\"")
                .with("/needs/0/kind", "\"pony\"")
                .with("/needs/0/slots", "\"0101\"")
                .with("/needs/1/childIndex", "4")
                .with("/needs/1/languageRequired", "\"zz\"")
                .with("/children/0/nhsNumber", "\"9434765910\"")
                .with("/children/0/upn", "\"B123456789012\"")
                .with("/riskBand", "\"none\"")
                .with("/source", "\"11\"")
                .with("/sharing/0/fields/0", "\"diary\"")
                .with("/sharing/0/lawfulBasis", "\"because\"");
        List<Map<String, String>> errors = ReferralsFixtures.send(fixtures.sofia, bad)
                .statusCode(400)
                .extract()
                .path("errors");
        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyInAnyOrder(
                        "/agreement agreement-missing",
                        "/family/postcode bad-postcode",
                        "/family/contactName required",
                        "/needs/0/kind unknown-kind",
                        "/needs/0/slots format",
                        "/needs/1/childIndex no-such-child",
                        "/needs/1/languageRequired unknown-language",
                        "/children/0/nhsNumber nhs-number-check",
                        "/children/0/upn upn-check",
                        "/riskBand unknown-code",
                        "/source unknown-code",
                        "/sharing/0/fields/0 unknown-code",
                        "/sharing/0/lawfulBasis unknown-code");
        assertThat(db.count("referral where sender_id = ?", fixtures.school.id()))
                .isZero();
    }

    @Test
    void aPostcodeOfANewStreetIsNotKnownYet() {
        ReferralsFixtures.send(fixtures.sofia, fixtures.referral().with("/family/postcode", "\"ZN1 9ZZ\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/family/postcode"))
                .body("errors[0].code", equalTo("unknown-postcode"))
                .body("errors[0].detail", startsWith("We do not know this postcode yet."));
    }

    @Test
    void aPostcodeElsewhereIsOutsideThePlace() {
        ReferralsFixtures.send(fixtures.sofia, fixtures.referral().with("/family/postcode", "\"SW1A 1AA\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/family/postcode"))
                .body("errors[0].code", equalTo("outside-place"));
    }

    @Test
    void theReceiverSeesWhatIsSharedAndNothingElse() {
        String id = fixtures.sent(fixtures.referral());
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("access", equalTo("shared"))
                .body("family.contactName", equalTo("Rosa Quill"))
                .body("children[0].name", startsWith("Tam Quill"))
                .body("children[0].dateOfBirth", nullValue())
                .body("needs[0].detail", nullValue())
                .body("needs", hasSize(2));
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals").then().body("items.id", hasItem(id));
    }
}
