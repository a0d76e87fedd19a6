package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What families agree to: for each child and purpose, by whom, changed by nothing but what somebody says. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class AgreementComponentTest {
    private static final String WITHDRAWN = "org.kith.agreement.withdrawn.v1";

    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");

    private static ValidatableResponse withdraw(Person by, String family, String body) {
        var request = Api.as(by).contentType("application/json");
        return (body == null ? request : request.body(body))
                .post("/v1/families/" + family + "/agreement/withdraw")
                .then();
    }

    private static ValidatableResponse record(Person by, String family, String body) {
        return Api.creating(by)
                .body(body)
                .post("/v1/families/" + family + "/agreement")
                .then();
    }

    private static String standing(Person by, String family, String purpose) {
        return Api.as(by)
                .get("/v1/families/" + family + "/agreement")
                .path("children[0].purposes.find { it.purpose == '" + purpose + "' }.standing");
    }

    private static ValidatableResponse share(Person by, String family, String json) {
        return Api.creating(by)
                .body(json)
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    private static String with(UUID organisation, String fields) {
        return """
            {"withOrganisationId": "%s", "shared": true, "fields": %s, "why": "They run the homework club",
             "lawfulBasis": "consent", "familyTold": true}\
            """.formatted(organisation, fields);
    }

    /** The same family referred once more, without what it agreed to. */
    private ReferralFixture again(String family) {
        return fixtures.referral()
                .with("/familyId", "\"" + family + "\"")
                .without("/children")
                .without("/agreement");
    }

    private static ReferralFixture with(ReferralFixture referral, String agreement) {
        return referral.with("/agreement", agreement);
    }

    private List<String> needStates(String referral) {
        return ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + referral)
                .path("needs.state");
    }

    /** What was said of the family, when all that happened before is out. */
    private long withdrawals(String family) {
        String later = fixtures.sent(fixtures.referral());
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.referral.received.v1", later));
        return kafka.about("kith.referrals.v1", family).stream()
                .filter(event -> event.type().equals(WITHDRAWN))
                .count();
    }

    @Test
    void aWithdrawalEndsSharingOnConsentAtOnceAndTellsEveryRecipient() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        share(fixtures.sofia, family, with(fixtures.charity.id(), "[\"contactName\"]"))
                .statusCode(201);
        fixtures.accept(id);
        String reference =
                ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id).path("reference");
        List<String> needs =
                ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id).path("needs.id");

        withdraw(fixtures.sofia, family, null)
                .statusCode(200)
                .body("withdrawnAt", notNullValue())
                .body(
                        "recipientIds",
                        containsInAnyOrder(
                                fixtures.council.id().toString(),
                                fixtures.charity.id().toString()))
                .body("needIds", equalTo(needs));

        Person colleague = Person.fresh(fixtures.council, "practitioner");
        for (Person recipient : List.of(colleague, fixtures.stranger)) {
            ReferralsFixtures.get(recipient, "/v1/referrals/" + id).then().statusCode(404);
            ReferralsFixtures.get(recipient, "/v1/families/" + family).then().statusCode(404);
            ReferralsFixtures.get(recipient, "/v1/referrals").then().body("items", hasSize(0));
            ReferralsFixtures.get(recipient, "/v1/notices")
                    .then()
                    .statusCode(200)
                    .body("items.kind", equalTo(List.of("agreement-withdrawn")))
                    .body("items.reference", equalTo(List.of(reference)));
            assertThat(db.countIn(Scope.of(recipient), "family where id = ?::uuid", family))
                    .isZero();
        }
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("needs.endReason", equalTo(List.of("agreement-withdrawn", "agreement-withdrawn")));
        var said = kafka.await("kith.referrals.v1", event -> event.is("org.kith.agreement.withdrawn.v1", family));
        assertThat(said.json().get("needIds")).hasSize(2);
        assertThat(said.json().get("recipientIds")).hasSize(2);
        // A second time nothing more happens.
        withdraw(fixtures.sofia, family, null).statusCode(200).body("recipientIds", hasSize(0));
        assertThat(kafka.about("kith.referrals.v1", family))
                .filteredOn(event -> event.type().equals("org.kith.agreement.withdrawn.v1"))
                .hasSize(1);
        // And nothing is shared again on the family's word.
        share(fixtures.sofia, family, with(fixtures.charity.id(), "[\"contactName\"]"))
                .statusCode(400)
                .body("errors.code", equalTo(List.of("agreement-missing")));
    }

    @Test
    void aRecipientTooRecordsAWithdrawalAndTheOwnerIsTold() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        withdraw(fixtures.priya, family, null)
                .statusCode(200)
                .body("recipientIds", equalTo(List.of(fixtures.council.id().toString())));
        ReferralsFixtures.get(fixtures.priya, "/v1/families/" + family).then().statusCode(404);
        ReferralsFixtures.get(fixtures.sofia, "/v1/notices")
                .then()
                .body("items.kind", equalTo(List.of("agreement-withdrawn")));
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family)
                .then()
                .statusCode(200)
                .body("family.agreement.inForce", hasSize(0))
                .body("family.agreement.withdrawnAt", notNullValue());
        withdraw(fixtures.stranger, family, null).statusCode(404);
    }

    /** A stop is taken whatever is left empty around it. */
    @Test
    void aStopThatDoesNotSayHowIsTaken() {
        for (String how : List.of("", " ", "\u200b")) {
            String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
            withdraw(fixtures.sofia, family, "{\"how\": \"" + how + "\"}").statusCode(200);
            assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("withdrawn");
        }
    }

    /** A yes is about the children who were known then. */
    @Test
    void aChildWhoComesLaterIsNotAgreedTo() {
        String first = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(first);
        fixtures.accept(first);
        ReferralFixture more = fixtures.referral()
                .with("/familyId", "\"" + family + "\"")
                .with("/children", "[{\"name\": \"Sol Quill\", \"dateOfBirth\": \"2024-05-01\"}]")
                .without("/agreement");
        ReferralsFixtures.send(fixtures.sofia, more).statusCode(400).body("errors.code", hasItem("agreement-missing"));
    }

    /** Nor is it shown to whoever sees the family on consent alone, until sharing it is agreed to. */
    @Test
    void aChildWhoComesLaterIsNotSeenOnConsentBeforeAYesToThat() {
        Organisation club = ReferralsFixtures.joined("charity");
        Person leo = Person.fresh(club, "practitioner");
        String first = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(first);
        String path = "/v1/families/" + family;
        Api.creating(fixtures.sofia)
                .body(with(club.id(), "[\"contactName\", \"children\"]"))
                .post(path + "/sharing-decisions")
                .then()
                .statusCode(201);
        String sol = "Sol " + UUID.randomUUID();
        String second = fixtures.sent(fixtures.referral()
                .with("/familyId", "\"" + family + "\"")
                .with("/children", "[{\"name\": \"" + sol + "\", \"dateOfBirth\": \"2024-05-01\"}]")
                .with("/needs/0/childIndex", "1")
                .without("/agreement")
                .risk("high")
                .with("/sharing/0/lawfulBasis", "\"public-task\""));
        for (String read : List.of(path, "/v1/referrals/" + first, "/v1/referrals/" + second)) {
            ReferralsFixtures.get(leo, read).then().statusCode(200).body("children.name", hasSize(1));
            ReferralsFixtures.get(fixtures.sofia, read).then().body("children.name", hasItem(sol));
            // The council has it by its public task.
            ReferralsFixtures.get(fixtures.priya, read).then().body("children.name", hasItem(sol));
        }
        ReferralsFixtures.get(leo, "/v1/referrals/" + second).then().body("needs", hasSize(1));
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + second).then().body("needs", hasSize(2));
        // What the club hears of the children whom it sees says nothing of the other.
        record(leo, family, AgreementFixtures.yes()).statusCode(201);
        ReferralsFixtures.get(leo, path).then().body("children.name", hasSize(1));
        String late = ReferralsFixtures.get(fixtures.sofia, path).path("children.find { it.name == '" + sol + "' }.id");
        record(
                        fixtures.sofia,
                        family,
                        AgreementFixtures.said("Their Mother", "\"match\"", "")
                                .replaceFirst("\\{", "{\"childIds\": [\"" + late + "\"], "))
                .statusCode(201);
        ReferralsFixtures.get(fixtures.sofia, path + "/agreement").then().body("history.childId", hasItem(late));
        ReferralsFixtures.get(leo, path + "/agreement")
                .then()
                .body("children", hasSize(1))
                .body("history.childId", not(hasItem(late)));
        record(fixtures.sofia, family, AgreementFixtures.yes()).statusCode(201);
        ReferralsFixtures.get(leo, path).then().body("children.name", hasItem(sol));
    }

    /** Attack B1: a second referral at high risk made a withdrawal unsaid, and gave agreement by nobody. */
    @Test
    void aReferralWithoutAgreementLeavesWhatIsOnRecord() {
        String first = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(first);
        fixtures.accept(first);
        withdraw(fixtures.sofia, family, null).statusCode(200);
        ReferralFixture high = again(family).risk("high").with("/sharing/0/lawfulBasis", "\"public-task\"");
        fixtures.sent(high);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family)
                .then()
                .body("family.agreement.inForce", hasSize(0))
                .body("family.agreement.withdrawnAt", notNullValue());
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("withdrawn");
        // Nobody agrees to anything without somebody who gave it and a day.
        ReferralsFixtures.send(
                        fixtures.sofia,
                        with(
                                high,
                                "{\"given\": [\"match\"], \"how\": \"phone\", \"language\": \"en\", "
                                        + "\"interpreter\": false, \"wordingVersion\": \"2026-01\"}"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/agreement/by", "/agreement/on"));
        // Closed and reopened, it opens no need.
        ReferralsFixtures.step(fixtures.priya, first, "close", "{\"outcome\":\"no-capacity\"}")
                .statusCode(200);
        ReferralsFixtures.step(fixtures.priya, first, "reopen", null).statusCode(200);
        assertThat(needStates(first)).containsOnly("not-met");
        assertThat(db.count("agreement_act where family_id = ?::uuid and answer = 'withdrawn'", family))
                .isEqualTo(5);
    }

    @Test
    void withoutARecordedYesAReferralIsRefused() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        ReferralsFixtures.send(fixtures.sofia, again(family)).statusCode(201);
        withdraw(fixtures.sofia, family, "{\"purposes\": [\"refer\"]}").statusCode(200);
        ReferralsFixtures.send(fixtures.sofia, again(family))
                .statusCode(400)
                .body("errors.pointer", contains("/agreement"))
                .body("errors.code", contains("agreement-missing"));
        // A yes of a day before does not undo it; one of today does.
        ReferralsFixtures.send(
                        fixtures.sofia,
                        fixtures.referral()
                                .with("/familyId", "\"" + family + "\"")
                                .without("/children"))
                .statusCode(400)
                .body("errors.code", contains("not-in-force"));
        ReferralsFixtures.send(fixtures.sofia, with(again(family), AgreementFixtures.yes()))
                .statusCode(201);
        assertThat(standing(fixtures.sofia, family, "refer")).isEqualTo("given");
    }

    /** Attack B2: a family that says less was matched as before. */
    @Test
    void aNarrowerYesEndsWhatRestedOnTheRestAndSaysSo() {
        String first = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(first);
        fixtures.accept(first);
        fixtures.sent(with(again(family), AgreementFixtures.said("the mother", "\"refer\", \"share\"", "\"match\"")));
        var said = kafka.await("kith.referrals.v1", event -> event.is(WITHDRAWN, family));
        assertThat(said.json().get("purposes")).extracting(one -> one.asText()).containsExactly("match");
        assertThat(said.json().get("needIds")).hasSize(2);
        assertThat(said.json().get("recipientIds")).isEmpty();
        assertThat(needStates(first)).containsOnly("not-met");
        // Sharing was not taken back.
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + first).then().statusCode(200);
        assertThat(standing(fixtures.sofia, family, "share")).isEqualTo("given");
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("refused");
    }

    /** A system that leaves out what was refused says it by that; somebody else's silence says nothing. */
    @Test
    void whoSaysLessThanBeforeSaysNoToTheRest() {
        String first = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(first);
        fixtures.accept(first);
        fixtures.sent(with(again(family), AgreementFixtures.said("the father", "\"refer\", \"share\"", "")));
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("given");
        fixtures.sent(with(again(family), AgreementFixtures.said("The  Mother", "\"refer\", \"share\"", "")));
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("refused");
        assertThat(standing(fixtures.sofia, family, "share")).isEqualTo("given");
        assertThat(needStates(first)).containsOnly("not-met");
    }

    @Test
    void twoWhoDisagreeMeanNoUntilBothSayYes() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        record(fixtures.priya, family, AgreementFixtures.said("The  Father", "", "\"match\""))
                .statusCode(201);
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("disagreed");
        fixtures.accept(id);
        assertThat(db.count("need where referral_id = ?::uuid and opened_at is not null", id))
                .isZero();
        record(fixtures.sofia, family, AgreementFixtures.yes()).statusCode(201);
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("disagreed");
        record(fixtures.sofia, family, AgreementFixtures.said("the father", "\"match\"", ""))
                .statusCode(201);
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("given");
        kafka.await(
                "kith.referrals.v1",
                event -> event.type().equals("org.kith.need.opened.v1")
                        && event.json().path("referralId").asText().equals(id));
    }

    @Test
    void whatWasWithdrawnAndAgreedToBeforeItWasAcceptedIsLookedFor() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        withdraw(fixtures.priya, family, "{\"purposes\": [\"match\"]}").statusCode(200);
        record(fixtures.priya, family, AgreementFixtures.yes()).statusCode(201);
        fixtures.accept(id);
        assertThat(needStates(id)).containsExactly("not-met", "not-met", "open", "open");
        assertThat(db.count("need where referral_id = ?::uuid and opened_at is not null", id))
                .isEqualTo(2);
    }

    @Test
    void whatEndedBeginsAgainWithANewYesAsANewNeed() {
        String id = fixtures.sent(fixtures.referral());
        String family = fixtures.familyOf(id);
        fixtures.accept(id);
        withdraw(fixtures.priya, family, "{\"purposes\": [\"match\"]}")
                .statusCode(200)
                .body("purposes", contains("match"))
                .body("recipientIds", hasSize(0))
                .body("needIds", hasSize(2));
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + id).then().statusCode(200);
        record(fixtures.priya, family, AgreementFixtures.yes()).statusCode(201);
        assertThat(needStates(id)).containsExactly("not-met", "not-met", "open", "open");
    }

    @Test
    void whatIsSaidOfOneChildIsRecordedForThatChild() {
        String id = fixtures.sent(fixtures.referral().with("/children", """
                        [{"name": "Tam Quill", "dateOfBirth": "2018-05-04"},
                         {"name": "Ada Quill", "dateOfBirth": "2008-05-04"}]"""));
        String family = fixtures.familyOf(id);
        String ada = ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id)
                .path("children.find { it.name == 'Ada Quill' }.id");
        for (String as : List.of("parent", "young-person")) {
            String said = AgreementFixtures.said("Ada", "\"match\"", "\"feedback\"")
                    .replace("\"as\": \"parent\"", "\"as\": \"" + as + "\"")
                    .replaceFirst("\\{", "{\"childIds\": [\"" + ada + "\"], ");
            record(fixtures.sofia, family, said).statusCode(201);
        }
        assertThat(db.count("agreement_act where child_id = ?::uuid and answer = 'refused'", ada))
                .isEqualTo(2);
    }

    @Test
    void aYoungPersonAgreesToTheirOwnReferral() {
        String id = fixtures.sent(fixtures.referral()
                .with("/children/0/dateOfBirth", "\"2009-05-04\"")
                .with("/agreement/by", "{\"as\": \"young-person\", \"name\": \"Tam\"}"));
        String family = fixtures.familyOf(id);
        assertThat(db.count("agreement_act where family_id = ?::uuid and given_as = 'young-person'", family))
                .isEqualTo(3);
    }

    @Test
    void eachChildHasAnAgreementOfItsOwn() {
        String id = fixtures.sent(fixtures.referral().with("/children", """
                        [{"name": "Tam Quill", "dateOfBirth": "2018-05-04"},
                         {"name": "Ada Quill", "dateOfBirth": "2008-05-04"}]""").with("/needs/1/childIndex", "1"));
        String family = fixtures.familyOf(id);
        fixtures.accept(id);
        List<String> children =
                ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id).path("children.id");
        String ada = ReferralsFixtures.get(fixtures.sofia, "/v1/referrals/" + id)
                .path("children.find { it.name == 'Ada Quill' }.id");
        String stop = "{\"purposes\": [\"match\"], \"childIds\": [\"%s\"], \"by\": {\"as\": \"%s\", \"name\": \"x\"}}";
        for (String child : children) {
            withdraw(fixtures.sofia, family, stop.formatted(child, "young-person"))
                    .statusCode(child.equals(ada) ? 200 : 400);
        }
        withdraw(fixtures.sofia, family, stop.formatted(ada, "able-child"))
                .statusCode(400)
                .body("errors.pointer", contains("/by/judgedBy"));
        withdraw(fixtures.sofia, family, "{\"by\": {\"as\": \"young-person\", \"name\": \"Ada\"}}")
                .statusCode(400)
                .body("errors.code", contains("for-themselves"));
        withdraw(fixtures.sofia, family, stop.formatted(UUID.randomUUID(), "parent"))
                .statusCode(400)
                .body("errors.code", contains("unknown-child"));
        assertThat(needStates(id)).containsExactlyInAnyOrder("open", "not-met");
        // For the other child matching is still agreed to, so nothing is said of the family.
        assertThat(withdrawals(family)).isZero();
    }

    @Test
    void sharingOnAnotherLawfulBasisOutlivesAWithdrawalAndTheRecipientIsTold() {
        String id = fixtures.sent(fixtures.referral().with("/sharing/0/lawfulBasis", "\"public-task\""));
        String family = fixtures.familyOf(id);
        fixtures.accept(id);
        share(fixtures.priya, family, with(fixtures.charity.id(), "[\"contactName\"]"))
                .statusCode(201);
        withdraw(fixtures.sofia, family, null)
                .statusCode(200)
                .body("recipientIds", contains(fixtures.charity.id().toString()));
        ReferralsFixtures.get(fixtures.priya, "/v1/referrals/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"));
        ReferralsFixtures.get(fixtures.priya, "/v1/notices").then().body("items.kind", contains("agreement-withdrawn"));
        ReferralsFixtures.get(fixtures.stranger, "/v1/referrals/" + id).then().statusCode(404);
        kafka.await(
                "kith.referrals.v1",
                event -> event.is("org.kith.sharing.ended.v1", family)
                        && event.json()
                                .path("withOrganisationId")
                                .asText()
                                .equals(fixtures.charity.id().toString()));
    }

    @Test
    void aSystemReadsAgreementAndRecordsNone() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        Person system = Person.freshSystem(fixtures.school);
        Api.as(system).get("/v1/families/" + family + "/agreement").then().statusCode(200);
        withdraw(system, family, null).statusCode(403).body("errors.code", contains("not-a-person"));
        record(system, family, AgreementFixtures.yes()).statusCode(403);
        assertThat(standing(fixtures.sofia, family, "share")).isEqualTo("given");
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family + "/audit")
                .then()
                .body("items.findAll { it.outcome == 'denied' }.action", hasItem("agreement.withdraw"));
    }

    @Test
    void whoAgreedIsForTheOwnerAndForWhoWroteItDown() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        record(fixtures.priya, family, AgreementFixtures.said("Bo Quill", "\"feedback\"", ""))
                .statusCode(201);
        String path = "/v1/families/" + family + "/agreement";
        ReferralsFixtures.get(fixtures.sofia, path)
                .then()
                .body("history.by", contains("the mother", "the mother", "the mother", "Bo Quill"))
                .body("history.answer", contains("given", "given", "given", "given"));
        ReferralsFixtures.get(fixtures.priya, path)
                .then()
                .body("history.by", contains(nullValue(), nullValue(), nullValue(), equalTo("Bo Quill")));
        ReferralsFixtures.get(fixtures.stranger, path).then().statusCode(404);
        assertThat(db.countIn(Scope.of(fixtures.stranger), "agreement_act where family_id = ?::uuid", family))
                .isZero();
    }

    @Test
    void theLanguageIsForTheOwnerTheDutyTeamAndWhomItIsSharedWith() {
        for (String fields : List.of("[\"address\"]", "[\"address\", \"language\"]")) {
            String family = fixtures.familyOf(fixtures.sent(fixtures.referral()
                    .with("/agreement/language", "\"so\"")
                    .with("/agreement/interpreter", "true")
                    .with("/sharing/0/fields", fields)));
            String path = "/v1/families/" + family + "/agreement";
            boolean shared = fields.contains("language");
            ReferralsFixtures.get(fixtures.priya, path)
                    .then()
                    .statusCode(200)
                    .body("history.language", everyItem(shared ? equalTo("so") : nullValue(String.class)))
                    .body("history.interpreter", everyItem(shared ? equalTo(true) : nullValue(Boolean.class)));
            ReferralsFixtures.get(fixtures.sofia, path)
                    .then()
                    .body("history.language", everyItem(equalTo("so")))
                    .body("history.interpreter", everyItem(equalTo(true)));
        }
    }

    @Test
    void theOwnerConfirmsWithinOneWorkingDayWhatOthersRecorded() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        withdraw(fixtures.priya, family, "{\"purposes\": [\"match\"]}").statusCode(200);
        String list = "/v1/agreement/withdrawals";
        String id = ReferralsFixtures.get(fixtures.sofia, list)
                .then()
                .body("items.familyId", contains(family))
                .body("items[0].purposes", contains("match"))
                .body("items[0].needs", equalTo(2))
                .body("items[0].dueAt", notNullValue())
                .body("items[0].overdue", equalTo(false))
                .extract()
                .path("items[0].id");
        for (Person other : List.of(fixtures.priya, fixtures.stranger)) {
            ReferralsFixtures.get(other, list).then().body("items", hasSize(0));
            Api.as(other).post(list + "/" + id + "/confirm").then().statusCode(404);
        }
        Api.as(fixtures.colin).post(list + "/" + id + "/confirm").then().statusCode(403);
        Api.as(fixtures.sofia)
                .post(list + "/" + id + "/confirm")
                .then()
                .statusCode(200)
                .body("confirmedBy", equalTo(fixtures.sofia.id().toString()));
        ReferralsFixtures.get(fixtures.sofia, list).then().body("items", hasSize(0));
        // What the owner records itself is confirmed by that; what ends nothing is not on the list.
        withdraw(fixtures.sofia, family, "{\"purposes\": [\"share\"]}").statusCode(200);
        ReferralsFixtures.get(fixtures.sofia, list).then().body("items", hasSize(0));
    }

    @Test
    void whatWasSaidIsNeverChanged() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        for (String attempt : List.of(
                "update agreement_act set answer = 'given' where family_id = '" + family + "'",
                "delete from agreement_act where family_id = '" + family + "'")) {
            assertThat(refused(attempt)).as(attempt).isTrue();
        }
    }

    private boolean refused(String sql) {
        try {
            db.in(
                    Scope.of(fixtures.sofia),
                    connection -> connection.createStatement().executeUpdate(sql));
            return false;
        } catch (IllegalStateException e) {
            return e.getCause().getMessage().contains("permission denied");
        }
    }

    /** A later yes takes the place of the no of the same person, whose name is kept as it was written. */
    @Test
    void aNameThatIsWrittenInAnotherWayIsTheSamePerson() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        record(fixtures.sofia, family, AgreementFixtures.said("Zo\u00E9 O'Brien", "", "\"match\""))
                .statusCode(201);
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("disagreed");
        record(
                        fixtures.sofia,
                        family,
                        AgreementFixtures.said("Zoe\u0301\u00A0O\u2019Brien", "\"match\", \"share\", \"refer\"", ""))
                .statusCode(201);
        assertThat(standing(fixtures.sofia, family, "match")).isEqualTo("given");
        assertThat(db.rows("select distinct given_by from agreement_act where family_id = ?::uuid", family))
                .hasSize(3);
    }

    @Test
    void aYesOfTheCouncilIsRecordedByItsPeople() {
        ReferralFixture ofCouncil = fixtures.referral().with("/agreement/by/as", "\"council\"");
        ReferralsFixtures.send(fixtures.sofia, ofCouncil)
                .statusCode(400)
                .body("errors.pointer", contains("/agreement/by/as"))
                .body("errors.code", contains("not-council"));
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String yes = AgreementFixtures.yes().replace("\"parent\"", "\"council\"");
        record(fixtures.sofia, family, yes)
                .statusCode(400)
                .body("errors.pointer", contains("/by/as"))
                .body("errors.code", contains("not-council"));
        record(fixtures.priya, family, yes).statusCode(201);
        // A no is taken from whoever heard it.
        record(
                        fixtures.sofia,
                        family,
                        AgreementFixtures.said("the council", "", "\"match\"").replace("\"parent\"", "\"council\""))
                .statusCode(201);
        withdraw(fixtures.sofia, family, "{\"by\": {\"as\": \"council\", \"name\": \"the council\"}}")
                .statusCode(200);
    }

    @Test
    void badStatementsAreToldAtTheirFields() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        record(
                        fixtures.sofia,
                        family,
                        AgreementFixtures.said("the mother", "\"match\", \"dance\"", "\"match\"")
                                .replace("\"phone\"", "\"pigeon\"")
                                .replace("\"en\"", "\"zz\"")
                                .replace(
                                        LocalDate.now(UkCalendar.ZONE).toString(),
                                        LocalDate.now(UkCalendar.ZONE)
                                                .plusDays(1)
                                                .toString()))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/given/1", "/refused/0", "/how", "/language", "/on"));
        assertThat(db.count("agreement_act where family_id = ?::uuid", family)).isEqualTo(3);
    }
}
