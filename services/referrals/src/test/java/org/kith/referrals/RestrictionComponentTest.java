package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** While a family is restricted only the people named see it, whoever they work for; duty breaks that with a reason. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class RestrictionComponentTest {
    private static final String RESTRICTED = "org.kith.family.restricted.v1";
    private static final String BROKEN = "org.kith.restriction.broken.v1";
    private static final String LIFTED = "org.kith.restriction.lifted.v1";

    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Person colleague = Person.fresh(fixtures.council, "practitioner");
    private final Person other = Person.fresh(fixtures.council, "practitioner");
    private final Db db = Db.of("referrals");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private String referral;
    private String family;

    @BeforeEach
    void aFamily() {
        referral = fixtures.sent(fixtures.referral().risk("high"));
        family = fixtures.familyOf(referral);
    }

    private static void signsIn(Person person) {
        ReferralsFixtures.get(person, "/v1/referrals").then().statusCode(200);
    }

    private ValidatableResponse post(Person by, String path, Object body) {
        return Api.as(by)
                .body(body)
                .post("/v1/families/" + family + "/restriction" + path)
                .then();
    }

    private ValidatableResponse restrict(String reason, Person... people) {
        List.of(people).forEach(RestrictionComponentTest::signsIn);
        return post(fixtures.priya, "", Map.of("reason", reason, "personIds", ids(people)));
    }

    private static List<String> ids(Person... people) {
        return List.of(people).stream().map(one -> one.id().toString()).toList();
    }

    private ValidatableResponse read(Person by, String path) {
        return ReferralsFixtures.get(by, path).then();
    }

    private ValidatableResponse family(Person by) {
        return read(by, "/v1/families/" + family);
    }

    private Map<String, Object> onDutyList(String field, String id) {
        String cursor = "";
        while (cursor != null) {
            var page = read(fixtures.dana, "/v1/duty?limit=200" + cursor).extract();
            for (Map<String, Object> item : page.<List<Map<String, Object>>>path("items")) {
                if (id.equals(item.get(field))) {
                    return item;
                }
            }
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        throw new AssertionError("not on the duty list: " + id);
    }

    private long published(String type) {
        return kafka.about("kith.referrals.v1", UUID.fromString(family)).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private void hiddenFrom(Person person) {
        for (String path : List.of(
                "/v1/families/" + family,
                "/v1/families/" + family + "/risk",
                "/v1/families/" + family + "/restriction",
                "/v1/families/" + family + "/agreement",
                "/v1/families/" + family + "/sharing-decisions",
                "/v1/families/" + family + "/audit",
                "/v1/referrals/" + referral,
                "/v1/referrals/" + referral + "/clock",
                "/v1/referrals/" + referral + "/spends")) {
            read(person, path).statusCode(404);
        }
        read(person, "/v1/referrals?limit=200").statusCode(200).body("items.id", not(hasItem(referral)));
    }

    @Test
    void onlyThePeopleNamedSeeTheFamilyWhoeverTheyWorkFor() {
        restrict("Her former partner works at the school", colleague)
                .statusCode(200)
                .body("restrictedSince", notNullValue())
                .body(
                        "personIds",
                        containsInAnyOrder(
                                fixtures.priya.id().toString(), colleague.id().toString()));
        List.of(fixtures.sofia, other).forEach(this::hiddenFrom);
        family(fixtures.stranger).statusCode(404);
        family(colleague).statusCode(200).body("family.contactName", equalTo("Rosa Quill"));
        read(colleague, "/v1/families/" + family + "/restriction")
                .body("reason", equalTo("Her former partner works at the school"))
                .body("setBy", equalTo(fixtures.priya.id().toString()));
        read(colleague, "/v1/families/" + family + "/audit")
                .body("items.action", hasItem("restriction.set"))
                .body(
                        "items.findAll { it.outcome == 'denied' && it.person == '%s' }.why".formatted(other.id()),
                        hasItem("not-visible"));
        var event = kafka.await("kith.referrals.v1", sent -> sent.is(RESTRICTED, UUID.fromString(family)));
        assertThat(event.value()).doesNotContain("partner", "Quill");
    }

    /** Somebody must see whether it was looked for, and that no row is missing; who works with the family says where it is. */
    @Test
    void theNetworksAdministratorReadsWhoTriedAndWhoBrokeIt() {
        restrict("A relative works here", colleague, fixtures.sofia).statusCode(200);
        family(other).statusCode(404);
        // Whoever may see no family at all is denied before it is looked for.
        family(fixtures.colin).statusCode(403);
        // Her school sent the referral: to name her would say where the family is.
        Person schoolmate = Person.fresh(fixtures.school, "partner");
        family(schoolmate).statusCode(404);
        family(Person.fresh(fixtures.school, "commissioner")).statusCode(403);
        family(fixtures.stranger).statusCode(404);
        for (String band : List.of("high", "low")) {
            Api.as(fixtures.sofia)
                    .body("{\"riskBand\":\"" + band + "\",\"reason\":\"It is so\"}")
                    .post("/v1/families/" + family + "/risk")
                    .then()
                    .statusCode(band.equals("high") ? 200 : 403);
        }
        post(fixtures.dana, "/break", Map.of("reason", "The child is missing")).statusCode(200);
        String nobody = new UUID(0, 0).toString();
        read(Person.fresh(fixtures.council, "network-admin"), "/v1/families/" + family + "/audit")
                .statusCode(200)
                .body("items.ordinal[0]", equalTo(1))
                .body("items.intact", not(hasItem(false)))
                .body("items.find { it.action == 'restriction.set' }.person", equalTo(nobody))
                .body("items.find { it.action == 'referral.receive' }.organisation", equalTo(nobody))
                .body(
                        "items.findAll { it.outcome == 'denied' }.person",
                        containsInAnyOrder(
                                other.id().toString(),
                                fixtures.colin.id().toString(),
                                fixtures.stranger.id().toString(),
                                nobody,
                                nobody,
                                nobody))
                .body(
                        "items.find { it.person == '%s' }.roles".formatted(fixtures.colin.id()),
                        containsString("commissioner"))
                .body(
                        "items.find { it.action == 'restriction.broken' }.person",
                        equalTo(fixtures.dana.id().toString()))
                .body("items.toString()", not(containsString(fixtures.sofia.id().toString())))
                .body(
                        "items.toString()",
                        not(containsString(fixtures.school.id().toString())));
        read(colleague, "/v1/families/" + family + "/audit").body("items.why", hasItem("network-admin"));
    }

    /** What somebody did themselves tells them nothing, and a row of theirs under nobody's name reads as another's. */
    @Test
    void whoReadsTheAuditReadsTheirOwnRowsAsTheirs() {
        restrict("A relative works here", colleague).statusCode(200);
        String audit = "/v1/families/" + family + "/audit";
        // The school sent the referral, so that of its people nobody is told, but each of themselves.
        Person administrator = Person.fresh(fixtures.school, "network-admin");
        Person another = Person.fresh(fixtures.council, "network-admin");
        read(another, audit).statusCode(200);
        String own = "items.findAll { it.person == '%s' }";
        read(administrator, audit)
                .statusCode(200)
                .body(own.formatted(administrator.id()) + ".action", contains("family.audit"))
                .body(own.formatted(administrator.id()) + ".roles", contains("network-admin"))
                .body(own.formatted(administrator.id()) + ".proven", contains(true))
                .body("items.toString()", not(containsString(another.id().toString())))
                .body("items.toString()", not(containsString(colleague.id().toString())));
    }

    /** Somebody named sees the family: what they may not do with it says no more of them than what they may. */
    @Test
    void theAdministratorIsNotToldWhoOfThoseNamedMayNotReadTheAudit() {
        Person named = Person.fresh(fixtures.council, "link-worker");
        restrict("A relative works here", named).statusCode(200);
        String audit = "/v1/families/" + family + "/audit";
        read(named, audit).statusCode(403).body("errors.code", contains("role"));
        read(Person.fresh(fixtures.council, "network-admin"), audit)
                .statusCode(200)
                .body("items.findAll { it.outcome == 'denied' }.why", contains("role"))
                .body("items.toString()", not(containsString(named.id().toString())));
    }

    /** A teacher who tells of a worry and reads nothing else is known from then on. */
    @Test
    void somebodyWhoHasOnlyRaisedConcernsCanBeNamed() {
        Person teacher = Person.fresh(fixtures.school, "partner");
        Api.as(teacher)
                .body(Map.of("familyId", family, "what", "Afraid of going home"))
                .post("/v1/concerns")
                .then()
                .statusCode(201);
        restrict("A relative works here", colleague).statusCode(200);
        Awaitility.await()
                .until(() -> post(fixtures.priya, "/people", Map.of("personIds", ids(teacher)))
                                .extract()
                                .statusCode()
                        == 200);
        family(teacher).statusCode(200);
    }

    @Test
    void nothingIsDoneByThoseWhoDoNotSeeItAndAConcernIsStored() {
        restrict("A relative works here", colleague).statusCode(200);
        for (String verb : List.of("risk", "own-record", "restriction/lift")) {
            Api.as(other)
                    .body(verb.equals("risk") ? "{\"riskBand\":\"high\"}" : "{\"reason\":\"Because\"}")
                    .post("/v1/families/" + family + "/" + verb)
                    .then()
                    .statusCode(404);
        }
        ReferralsFixtures.send(
                        fixtures.sofia, fixtures.referral().without("/family").with("/familyId", "\"" + family + "\""))
                .statusCode(400)
                .body("errors.code", hasItem("unknown-family"));
        Api.as(fixtures.sofia)
                .body("{\"familyId\": \"%s\", \"what\": \"Afraid\", \"immediateDanger\": false}".formatted(family))
                .post("/v1/concerns")
                .then()
                .statusCode(201);
    }

    @Test
    void setTwiceItStaysAsItIsAndLiftedItIsOver() {
        restrict("First", colleague).statusCode(200);
        restrict("First", colleague).statusCode(200).body("reason", equalTo("First"));
        restrict("Second", colleague)
                .statusCode(409)
                .body("type", endsWith("wrong-state"))
                .body("detail", containsString("Change who sees it"));
        restrict("First", colleague, other).statusCode(409);
        family(other).statusCode(404);
        post(colleague, "/lift", "{}").statusCode(400);
        post(colleague, "/lift", "{\"reason\":\"He left the school\"}")
                .statusCode(200)
                .body("restrictedSince", nullValue())
                .body("personIds", empty());
        post(colleague, "/lift", "{\"reason\":\"Again\"}").statusCode(200);
        post(colleague, "/people", Map.of("personIds", ids(colleague))).statusCode(409);
        family(fixtures.sofia).statusCode(200);
        read(other, "/v1/referrals/" + referral).statusCode(200);
        kafka.await("kith.referrals.v1", sent -> sent.is(LIFTED, UUID.fromString(family)));
        assertThat(published(RESTRICTED)).isEqualTo(1);
        assertThat(published(LIFTED)).isEqualTo(1);
        restrict("Anew", other).statusCode(200).body("reason", equalTo("Anew"));
        family(colleague).statusCode(404);
    }

    /** Who is kept from a family by whom is read with the family, also when they saw it by a concern alone. */
    @Test
    void whatDutyDecidesByAConcernIsNotedWithTheFamilyAndTheConcern() {
        String seen = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String concern = Api.as(fixtures.sofia)
                .body(Map.of("familyId", seen, "what", "Afraid to go home"))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List.of(fixtures.priya, fixtures.sofia).forEach(RestrictionComponentTest::signsIn);
        String path = "/v1/families/" + seen;
        Map<String, Object> people = Map.of("personIds", ids(fixtures.priya, fixtures.sofia));
        ofDuty(path + "/restriction", Map.of("reason", "A relative works here", "personIds", ids(fixtures.priya)));
        ofDuty(path + "/restriction/people", people);
        ofDuty(path + "/restriction/lift", Map.of("reason", "They left"));
        ofDuty("/v1/concerns/" + concern + "/acknowledge", "");
        ofDuty(path + "/hold/lift", Map.of("reason", "We met them"));
        ofDuty(path + "/hold", Map.of());
        for (String action :
                List.of("restriction.set", "restriction.people", "restriction.lift", "family.lift", "family.hold")) {
            for (String subject : List.of(seen, concern)) {
                assertThat(db.count(
                                "audit where subject = ?::uuid and action = ? and person = ?::uuid",
                                subject,
                                action,
                                fixtures.dana.id()))
                        .as(action + " of " + (subject.equals(seen) ? "family" : "concern"))
                        .isEqualTo(1);
            }
        }
        read(fixtures.sofia, path + "/audit")
                .body("items.action", hasItem("restriction.set"))
                .body("items.action", not(hasItem("family.hold")));
    }

    private void ofDuty(String path, Object body) {
        Api.as(fixtures.dana).body(body).post(path).then().statusCode(200);
    }

    @Test
    void othersAreNamedByWhoeverSeesItForACouncil() {
        restrict("A relative works here", colleague, fixtures.sofia).statusCode(200);
        post(fixtures.priya, "/people", Map.of("personIds", List.of(colleague.id(), UUID.randomUUID())))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/personIds/1"))
                .body("errors[0].code", equalTo("unknown-person"));
        Person teacher = Person.fresh(fixtures.school, "practitioner");
        signsIn(teacher);
        signsIn(other);
        post(fixtures.priya, "/people", Map.of("personIds", ids(teacher, other)))
                .statusCode(200)
                .body(
                        "personIds",
                        containsInAnyOrder(
                                fixtures.priya.id().toString(),
                                teacher.id().toString(),
                                other.id().toString()));
        family(colleague).statusCode(404);
        family(fixtures.sofia).statusCode(404);
        family(other).statusCode(200);
        post(teacher, "/lift", "{\"reason\":\"Enough\"}").statusCode(403).body("errors.code", contains("not-council"));
        post(fixtures.stranger, "", Map.of("reason", "x", "personIds", ids(other)))
                .statusCode(403);
        post(colleague, "", Map.of("reason", "x", "personIds", ids(other))).statusCode(404);
        assertThat(published(RESTRICTED)).isEqualTo(2);
    }

    @Test
    void dutyKeepsItsListAndBreaksTheRestrictionToOpenTheFamily() {
        family(fixtures.dana).statusCode(200);
        String handover = ReferralsFixtures.get(fixtures.dana, "/v1/referrals/" + referral)
                .path("duty.handoverId");
        read(colleague, "/v1/referrals/" + referral).body("restricted", equalTo(false));
        restrict("A relative works here", colleague).statusCode(200);
        read(colleague, "/v1/referrals/" + referral).body("restricted", equalTo(true));
        read(colleague, "/v1/referrals?order=newest&limit=200")
                .body("items.find { it.id == '%s' }.restricted".formatted(referral), equalTo(true));
        family(fixtures.dana).statusCode(404);
        read(fixtures.dana, "/v1/referrals/" + referral).statusCode(404);
        assertThat(onDutyList("handoverId", handover))
                .containsEntry("id", referral)
                .containsEntry("restrictedFamilyId", family)
                .containsEntry("reference", null);
        post(fixtures.dana, "/break", "{}").statusCode(400);
        post(colleague, "/break", "{\"reason\":\"Now\"}").statusCode(403);
        post(Person.fresh(Organisation.fresh("council"), "duty"), "/break", "{\"reason\":\"Not our zone\"}")
                .statusCode(404);
        post(fixtures.dana, "/break", "{\"reason\":\"The child rang\"}")
                .statusCode(200)
                .body("broken.personId", contains(fixtures.dana.id().toString()));
        post(fixtures.dana, "/break", "{\"reason\":\"Again\"}").statusCode(200).body("broken", hasSize(1));
        family(fixtures.dana).statusCode(200).body("access", equalTo("duty"));
        family(Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty")).statusCode(404);
        assertThat(onDutyList("handoverId", handover)).containsEntry("restrictedFamilyId", null);
        read(colleague, "/v1/families/" + family + "/audit")
                .body(
                        "items.find { it.action == 'restriction.broken' && it.outcome == 'allowed' }.why",
                        equalTo("duty"));
        var event = kafka.await("kith.referrals.v1", sent -> sent.is(BROKEN, UUID.fromString(family)));
        assertThat(event.json().get("brokenBy").asText())
                .isEqualTo(fixtures.dana.id().toString());
        assertThat(event.value()).doesNotContain("rang");

        db.execute(
                "update restricted_to set added_at = added_at - interval '25 hours', until = until - interval '25 hours' "
                        + "where person_id = ?",
                fixtures.dana.id());
        family(fixtures.dana).statusCode(404);
        post(fixtures.dana, "/break", "{\"reason\":\"The child rang again\"}").statusCode(200);
        family(fixtures.dana).statusCode(200);
        assertThat(published(BROKEN)).isEqualTo(2);
    }

    /** A family that the duty team has not on its hands, restricted by its council. */
    private void restrictQuietly() {
        referral = fixtures.sent(fixtures.referral());
        family = fixtures.familyOf(referral);
        restrict("A relative works here", colleague).statusCode(200);
    }

    private void restrictionOf(Person reader, boolean open) {
        read(reader, "/v1/families/" + family + "/restriction")
                .statusCode(200)
                .body("openUntil", open ? notNullValue() : nullValue());
    }

    @Test
    void dutyOfTheFamilysCouncilIsTheWayBackWhenTheNamedHaveLostTheFamily() {
        restrictQuietly();
        restrictionOf(fixtures.priya, false);
        shareNo(fixtures.sofia, fixtures.council.id()).statusCode(201);
        List.of(fixtures.sofia, fixtures.priya, colleague, fixtures.dana).forEach(this::hiddenFrom);
        post(Person.fresh(Organisation.fresh("council"), "duty"), "/break", "{\"reason\":\"Not our zone\"}")
                .statusCode(404);
        post(Person.fresh(fixtures.school, "duty"), "/break", "{\"reason\":\"A school\"}")
                .statusCode(403);
        post(fixtures.dana, "/break", "{\"reason\":\"Nobody sees the family any more\"}")
                .statusCode(200)
                .body("openUntil", notNullValue())
                .body("personIds", not(hasItem(fixtures.dana.id().toString())));
        post(fixtures.dana, "/break", "{\"reason\":\"Again\"}").statusCode(200).body("broken", hasSize(1));
        family(fixtures.dana).statusCode(200).body("access", equalTo("duty"));
        read(fixtures.dana, "/v1/referrals/" + referral).statusCode(200);
        restrictionOf(fixtures.dana, true);
        hiddenFrom(Person.fresh(Organisation.NORTHWICK_COUNCIL, "duty"));
        kafka.await("kith.referrals.v1", sent -> sent.is(BROKEN, UUID.fromString(family)));

        db.execute(
                "update restricted_to set added_at = added_at - interval '25 hours', until = until - interval '25 hours' "
                        + "where person_id = ?",
                fixtures.dana.id());
        hiddenFrom(fixtures.dana);
        post(fixtures.dana, "/lift", "{\"reason\":\"Too late\"}").statusCode(404);
        post(fixtures.dana, "/break", "{\"reason\":\"Nobody sees it still\"}").statusCode(200);
        read(fixtures.dana, "/v1/families/" + family + "/audit")
                .body(
                        "items.findAll { it.action == 'restriction.broken' && it.outcome == 'allowed' }.why",
                        contains("duty", "duty"));
        post(fixtures.dana, "/lift", "{\"reason\":\"The school works with them\"}")
                .statusCode(200)
                .body("restrictedSince", nullValue());
        family(fixtures.sofia).statusCode(200);
        family(fixtures.dana).statusCode(404);
    }

    @Test
    void whoBrokeItIsNamedOnlyWhenTheListSaysSo() {
        restrictQuietly();
        post(fixtures.dana, "/break", "{\"reason\":\"The mother rang\"}").statusCode(200);
        signsIn(fixtures.sofia);
        post(fixtures.dana, "/people", Map.of("personIds", ids(fixtures.sofia)))
                .statusCode(200)
                .body("personIds", contains(fixtures.sofia.id().toString()))
                .body("openUntil", notNullValue());
        var event = kafka.await(
                "kith.referrals.v1",
                sent -> sent.is(RESTRICTED, UUID.fromString(family))
                        && sent.value().contains(fixtures.sofia.id().toString()));
        assertThat(event.json().get("personIds")).hasSize(1);
        family(fixtures.dana).statusCode(200);
        family(fixtures.priya).statusCode(404);
        post(fixtures.dana, "/people", Map.of("personIds", ids(fixtures.dana, fixtures.sofia)))
                .statusCode(200)
                .body("personIds", hasItem(fixtures.dana.id().toString()));
        db.execute(
                "update restricted_to set added_at = added_at - interval '25 hours', until = until - interval '25 hours' "
                        + "where person_id = ? and broken_reason is not null",
                fixtures.dana.id());
        // A restriction gives nothing: named, and with nothing on their hands, they break it again.
        family(fixtures.dana).statusCode(404);
        post(fixtures.dana, "/break", "{\"reason\":\"The mother rang again\"}").statusCode(200);
        family(fixtures.dana).statusCode(200);
    }

    @Test
    void whatThereIsToOpenIsLookedForBeforeTheReason() {
        String unrestricted = family;
        family = UUID.randomUUID().toString();
        post(fixtures.dana, "/break", "{\"reason\":\"\"}").statusCode(404);
        family = unrestricted;
        post(fixtures.dana, "/break", "{\"reason\":\"\"}").statusCode(404);
        restrict("A relative works here", colleague).statusCode(200);
        post(fixtures.dana, "/break", "{\"reason\":\"\"}").statusCode(400).body("errors.pointer", hasItem("/reason"));
    }

    private ValidatableResponse ofReferral(Person by, String path, String body) {
        return Api.as(by).body(body).post("/v1/referrals/" + referral + path).then();
    }

    @Test
    void dutyOpensTheFamilyOfAReferralThatItIsTold() {
        String path = "/restriction/break";
        String why = "{\"reason\":\"The child rang\"}";
        ofReferral(fixtures.dana, path, why).statusCode(404);
        restrict("A relative works here", colleague).statusCode(200);
        ofReferral(Person.fresh(Organisation.fresh("council"), "duty"), path, why)
                .statusCode(404);
        ofReferral(Person.fresh(fixtures.school, "duty"), path, why).statusCode(403);
        ofReferral(other, path, why).statusCode(403);
        ofReferral(fixtures.dana, path, "{\"reason\":\"\"}").statusCode(400).body("errors.pointer", hasItem("/reason"));
        read(fixtures.dana, "/v1/referrals/" + referral).statusCode(404);
        ofReferral(fixtures.dana, path, why).statusCode(200).body("familyId", equalTo(family));
        read(fixtures.dana, "/v1/referrals/" + referral).statusCode(200);
        referral = UUID.randomUUID().toString();
        ofReferral(fixtures.dana, path, why).statusCode(404);
        ofReferral(Person.fresh(fixtures.school, "duty"), path, why).statusCode(403);
    }

    @Test
    void whoKnowsOnlyTheReferralRecordsItsFamilysNo() {
        String path = "/agreement/withdraw";
        restrict("A relative works here", colleague).statusCode(200);
        ofReferral(fixtures.stranger, path, "{}").statusCode(404);
        ofReferral(Person.fresh(fixtures.council, "commissioner"), path, "{}").statusCode(403);
        ofReferral(other, path, "{\"purposes\":[\"match\"]}")
                .statusCode(200)
                .body("familyId", nullValue())
                .body("purposes", nullValue())
                .body("needIds", nullValue());
        hiddenFrom(other);
        ofReferral(colleague, path, "{\"purposes\":[\"refer\"]}")
                .statusCode(200)
                .body("purposes", contains("refer"));
        read(colleague, "/v1/families/" + family + "/agreement")
                .body("children[0].purposes.findAll { it.inForce }.purpose", contains("share"));
        referral = UUID.randomUUID().toString();
        ofReferral(colleague, path, "{}").statusCode(404);
    }

    private ValidatableResponse withdraw(Person by, String body) {
        return Api.as(by)
                .body(body)
                .post("/v1/families/" + family + "/agreement/withdraw")
                .then();
    }

    private ValidatableResponse said(Person by, String yes, String no) {
        return Api.creating(by)
                .body(AgreementFixtures.said("the mother", yes, no))
                .post("/v1/families/" + family + "/agreement")
                .then();
    }

    private ValidatableResponse shareNo(Person by, UUID with) {
        return share(by, with, false);
    }

    private ValidatableResponse share(Person by, UUID with, boolean shared) {
        return Api.creating(by)
                .body("""
                        {"withOrganisationId": "%s", "shared": %s, "fields": ["phone"], "why": "They said so",
                         "lawfulBasis": "consent", "familyTold": true}""".formatted(with, shared))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    @Test
    void aNoIsRecordedByWhoeverCouldWithoutTheRestrictionAndShowsNothing() {
        restrict("A relative works here", colleague).statusCode(200);
        withdraw(fixtures.stranger, "{}").statusCode(404);
        withdraw(Person.fresh(fixtures.council, "commissioner"), "{}").statusCode(403);
        said(fixtures.sofia, "\"feedback\"", "\"match\"").statusCode(404);
        share(fixtures.sofia, fixtures.charity.id(), true).statusCode(404);
        said(fixtures.sofia, "", "\"match\"").statusCode(201);
        shareNo(other, fixtures.charity.id()).statusCode(201);
        withdraw(other, "{\"purposes\":[\"refer\"]}")
                .statusCode(200)
                .body("familyId", equalTo(family))
                .body("withdrawnAt", notNullValue())
                .body("purposes", nullValue())
                .body("recipientIds", nullValue())
                .body("referralIds", nullValue())
                .body("needIds", nullValue());
        List.of(fixtures.sofia, other).forEach(this::hiddenFrom);
        read(colleague, "/v1/families/" + family + "/agreement")
                .body("children[0].purposes.findAll { it.inForce }.purpose", contains("share"));
        // What rests on it ends at once, the access of those who are named among it.
        withdraw(fixtures.sofia, "{}").statusCode(200).body("recipientIds", nullValue());
        family(colleague).statusCode(404);
        read(fixtures.sofia, "/v1/families/" + family).statusCode(404);
        read(fixtures.priya, "/v1/notices")
                .body("items[0].keySet()", containsInAnyOrder("id", "organisationId", "kind", "reference", "at"));
        post(fixtures.dana, "/break", "{\"reason\":\"Who recorded that\"}").statusCode(200);
        read(fixtures.dana, "/v1/families/" + family + "/audit")
                .body(
                        "items.findAll { it.action == 'agreement.withdraw' && it.outcome == 'allowed' }.person",
                        contains(other.id().toString(), fixtures.sofia.id().toString()));
    }

    @Test
    void aConcernHoldsTheFamilyAndLiftsThatWithoutTheRestrictionBeingBroken() {
        String concern = Api.as(fixtures.sofia)
                .body("{\"familyId\": \"%s\", \"what\": \"Afraid\", \"immediateDanger\": false}".formatted(family))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        restrict("A relative works here", colleague).statusCode(200);
        db.execute("update family set held_since = null where id = ?::uuid", family);
        db.execute("update concern set family_held = false where id = ?::uuid", concern);
        family(fixtures.dana).statusCode(404);
        assertThat(onDutyList("id", concern)).containsEntry("restrictedFamilyId", family);
        Api.as(fixtures.dana)
                .post("/v1/concerns/" + concern + "/acknowledge")
                .then()
                .statusCode(200);
        assertThat(db.count("family where id = ?::uuid and held_since is not null", family))
                .isEqualTo(1);
        Api.as(fixtures.dana)
                .body("{\"outcome\": \"social-care\"}")
                .post("/v1/concerns/" + concern + "/close")
                .then()
                .statusCode(200);
        assertThat(db.count("family where id = ?::uuid and held_since is not null", family))
                .isZero();
    }

    /** Who works with a family and is not named is heard as before; where the family is now is not theirs to read. */
    @ParameterizedTest
    @ValueSource(strings = {"familyId", "referralId"})
    void aConcernOfSomebodyWhoIsNotNamedHoldsTheFamily(String names) {
        restrict("A relative works at the school", colleague).statusCode(200);
        family(fixtures.sofia).statusCode(404);
        String concern = Api.as(fixtures.sofia)
                .body(Map.of("what", "He waits at the gate.", names, names.equals("familyId") ? family : referral))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(db.count("family where id = ?::uuid and held_since is not null", family))
                .isEqualTo(1);
        read(fixtures.dana, "/v1/concerns/" + concern)
                .statusCode(200)
                .body("familyId", equalTo(family))
                .body("familyClaimed", equalTo(false))
                .body("zone", notNullValue());
        read(fixtures.sofia, "/v1/concerns/" + concern)
                .statusCode(200)
                .body("what", equalTo("He waits at the gate."))
                .body("zone", nullValue())
                .body("area", nullValue());
    }

    @Test
    void aConcernOfSomebodyWhoDoesNotWorkWithTheFamilyIsStillAClaim() {
        restrict("A relative works at the school", colleague).statusCode(200);
        String concern = Api.as(Person.fresh(Organisation.fresh("charity"), "partner"))
                .body(Map.of("what", "Something.", "familyId", family))
                .post("/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        read(fixtures.dana, "/v1/concerns/" + concern)
                .statusCode(200)
                .body("familyClaimed", equalTo(true))
                .body("zone", nullValue());
    }
}
