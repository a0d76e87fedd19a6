package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.referrals.codes.ChildName;
import org.kith.referrals.codes.NhsNumber;
import org.kith.referrals.codes.Upn;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Every record of a child whose family is restricted is restricted with it: a second referral goes no way round. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class SameChildComponentTest {
    private static final String RESTRICTED = "org.kith.family.restricted.v1";
    private static final String LIFTED = "org.kith.restriction.lifted.v1";

    /** The common pool may have one thread only, and the first stands still. */
    private static final Executor ITS_OWN_THREAD = Thread::startVirtualThread;

    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Person colleague = Person.fresh(fixtures.council, "practitioner");
    private final Person other = Person.fresh(fixtures.council, "practitioner");
    private final Db db = Db.of("referrals");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final String unique = UUID.randomUUID().toString();
    private final String name = "Zoë Quill-Ash " + unique;

    private ReferralFixture of(String child) {
        return fixtures.referral().with("/children/0/name", "\"" + child + "\"");
    }

    private static void signsIn(Person person) {
        ReferralsFixtures.get(person, "/v1/referrals").then().statusCode(200);
    }

    private ValidatableResponse post(Person by, String family, String path, Object body) {
        return Api.as(by)
                .body(body)
                .post("/v1/families/" + family + "/restriction" + path)
                .then();
    }

    private ValidatableResponse restrict(String family) {
        signsIn(colleague);
        return post(
                fixtures.priya,
                family,
                "",
                Map.of("reason", "A relative works at the school", "personIds", List.of(colleague.id())));
    }

    private String restricted(ReferralFixture referral) {
        String family = fixtures.familyOf(fixtures.sent(referral));
        restrict(family).statusCode(200).body("sameChildFamilyIds", empty());
        return family;
    }

    private static ValidatableResponse referral(Person by, String id) {
        return ReferralsFixtures.get(by, "/v1/referrals/" + id).then();
    }

    private String familySeenBy(Person by, String referral) {
        return referral(by, referral).statusCode(200).extract().path("family.id");
    }

    private void awaitNaming(String family, Person... people) {
        kafka.await(
                "kith.referrals.v1",
                sent -> sent.is(RESTRICTED, UUID.fromString(family))
                        && List.of(people).stream()
                                .allMatch(one -> sent.value().contains(one.id().toString())));
    }

    /** Who reads the audit of a record later is not told who else knows the child: not by id, organisation or person. */
    private void auditsAreApart(String family, String second) {
        ReferralsFixtures.get(colleague, "/v1/families/" + second + "/audit")
                .then()
                .statusCode(200)
                .body("items.findAll { it.action == 'restriction.same-child' }.why", contains("same-child"))
                .body("items.toString()", not(containsString(family)));
        ReferralsFixtures.get(colleague, "/v1/families/" + family + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", not(hasItem("restriction.same-child")))
                .body("items.toString()", not(containsString(second)));
    }

    @Test
    void aSecondReferralOfTheChildIsRestrictedAtOnceToTheSamePeople() {
        String family = restricted(of(name));
        String key = UUID.randomUUID().toString();
        ReferralFixture again = of("ZOE  quill ash " + unique.toUpperCase(Locale.ROOT));
        Map<String, Object> answer = send(key, again).statusCode(201).extract().path("$");
        assertThat(answer.keySet())
                .isEqualTo(ReferralsFixtures.send(fixtures.sofia, fixtures.referral())
                        .statusCode(201)
                        .extract()
                        .<Map<String, Object>>path("$")
                        .keySet());
        // A repeat is answered as before: with what the sender was told, and nothing of the family.
        assertThat(send(key, again).statusCode(201).extract().<Map<String, Object>>path("$"))
                .isEqualTo(answer);
        String second = (String) answer.get("id");
        List.of(fixtures.sofia, other).forEach(one -> referral(one, second).statusCode(404));
        ReferralsFixtures.get(fixtures.sofia, "/v1/referrals?order=newest&limit=200")
                .then()
                .body("items.id", not(hasItem(second)));
        String secondFamily = familySeenBy(colleague, second);
        ReferralsFixtures.get(colleague, "/v1/families/" + secondFamily + "/restriction")
                .then()
                .body("setBy", equalTo(fixtures.priya.id().toString()))
                .body(
                        "personIds",
                        containsInAnyOrder(
                                fixtures.priya.id().toString(), colleague.id().toString()));
        ReferralsFixtures.get(colleague, "/v1/families/" + family + "/restriction")
                .then()
                .body("sameChildFamilyIds", contains(secondFamily));
        awaitNaming(secondFamily, fixtures.priya, colleague);
        auditsAreApart(family, secondFamily);
    }

    /** The sender no longer sees it and whoever received it may not be named: nobody must wait for somebody who looks by chance. */
    @Test
    void aReferralThatIsRestrictedAsItComesIsOnTheDutyList() {
        restricted(of(name));
        String second = ReferralsFixtures.send(fixtures.sofia, of(name))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(fixtures.onDuty(second, "")).containsEntry("why", "restricted");
        ReferralsFixtures.get(colleague, "/v1/referrals/" + second)
                .then()
                .statusCode(200)
                .body("duty.reason", equalTo("restricted"));
    }

    /** A referral of the child into a family that its sender has. */
    private ReferralFixture into(String family) {
        return of(name).without("/family").with("/familyId", "\"" + family + "\"");
    }

    private String restrictedToTheSender() {
        String family = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        post(fixtures.priya, family, "", Map.of("reason", "Another one", "personIds", List.of(fixtures.sofia.id())))
                .statusCode(200);
        return family;
    }

    private ValidatableResponse send(String key, ReferralFixture referral) {
        return Api.as(fixtures.sofia)
                .header("Idempotency-Key", key)
                .body(referral.json())
                .post("/v1/referrals")
                .then();
    }

    @Test
    void whoIsNamedForTheFirstIsNamedForTheOthersAndLiftedItIsOverForAll() {
        String family = restricted(of(name));
        String second = fixtures.sent(of(name));
        String secondFamily = familySeenBy(colleague, second);
        signsIn(other);
        post(colleague, family, "/people", Map.of("personIds", List.of(other.id())))
                .statusCode(200);
        referral(fixtures.priya, second).statusCode(404);
        referral(other, second).statusCode(200);
        awaitNaming(secondFamily, other, colleague);
        post(colleague, family, "/lift", "{\"reason\":\"They moved\"}").statusCode(200);
        List.of(fixtures.sofia, fixtures.priya)
                .forEach(one -> referral(one, second).statusCode(200));
        kafka.await("kith.referrals.v1", sent -> sent.is(LIFTED, UUID.fromString(secondFamily)));
        ReferralsFixtures.get(colleague, "/v1/families/" + secondFamily + "/restrictions")
                .then()
                .body("items.sameChild", contains(true))
                .body("items.liftReason", contains("They moved"));
    }

    @Test
    void oneThatIsAnotherChildAfterAllIsLiftedByItself() {
        String family = restricted(of(name));
        String second = fixtures.sent(of(name));
        post(colleague, familySeenBy(colleague, second), "/lift", "{\"reason\":\"A cousin\"}")
                .statusCode(200);
        referral(fixtures.sofia, second).statusCode(200);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + family).then().statusCode(404);
    }

    /** A number that no other child of the database has. */
    private static String number(String field) {
        String digits = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L));
        return field.equals("upn")
                ? "ABCDEFGHJKLMNPQRTUVWXYZ"
                        .chars()
                        .mapToObj(letter -> (char) letter + digits)
                        .filter(Upn::valid)
                        .findFirst()
                        .orElseThrow()
                : IntStream.range(0, 100)
                        .mapToObj(end -> digits.substring(0, 8) + (end < 10 ? "0" : "") + end)
                        .filter(NhsNumber::valid)
                        .findFirst()
                        .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhsNumber", "upn"})
    void aNumberIsEnough(String field) {
        String number = number(field);
        restricted(of(name).with("/children/0/" + field, "\"" + number + "\""));
        String second = fixtures.sent(of("Somebody " + unique)
                .with("/children/0/dateOfBirth", "\"2017-01-02\"")
                .with("/children/0/" + field, "\"" + number.substring(0, 3) + " " + number.substring(3) + "\""));
        referral(fixtures.sofia, second).statusCode(404);
        referral(colleague, second).statusCode(200);
    }

    @Test
    void anotherDayOfBirthIsAnotherChild() {
        restricted(of(name));
        String second = fixtures.sent(of(name).with("/children/0/dateOfBirth", "\"2018-05-05\""));
        referral(fixtures.sofia, second).statusCode(200);
    }

    @Test
    void aChildThatIsAddedToAKnownFamilyRestrictsItToo() {
        restricted(of(name));
        String known = fixtures.familyOf(fixtures.sent(fixtures.referral()));
        String second = fixtures.sent(of(name).without("/family").with("/familyId", "\"" + known + "\""));
        referral(fixtures.sofia, second).statusCode(404);
        ReferralsFixtures.get(fixtures.sofia, "/v1/families/" + known).then().statusCode(404);
        referral(colleague, second).statusCode(200);
    }

    @Test
    void whatIsKnownAlreadyIsRestrictedWithTheFirst() {
        String second = fixtures.sent(of(name));
        String secondFamily = fixtures.familyOf(second);
        String family = fixtures.familyOf(fixtures.sent(of(name)));
        restrict(family).statusCode(200).body("sameChildFamilyIds", contains(secondFamily));
        List.of(fixtures.sofia, other).forEach(one -> referral(one, second).statusCode(404));
        referral(colleague, second).statusCode(200);
        awaitNaming(secondFamily, fixtures.priya, colleague);
        auditsAreApart(family, secondFamily);
    }

    /** A brother's record in a third family has the same home as the one that both children are in. */
    @Test
    void aRecordOfABrotherIsRestrictedToo() {
        String brother = "Brother " + unique;
        ReferralFixture both = fixtures.referral()
                .with(
                        "/children",
                        "[{\"name\":\"" + name + "\",\"dateOfBirth\":\"2018-05-04\"},{\"name\":\"" + brother
                                + "\",\"dateOfBirth\":\"2018-05-04\"}]");
        String middle = fixtures.familyOf(fixtures.sent(both));
        String last = fixtures.sent(of(brother));
        String lastFamily = fixtures.familyOf(last);
        String family = fixtures.familyOf(fixtures.sent(of(name)));
        restrict(family).statusCode(200).body("sameChildFamilyIds", containsInAnyOrder(middle, lastFamily));
        referral(fixtures.sofia, last).statusCode(404);
        referral(colleague, last).statusCode(200);
    }

    @Test
    void aRecordStaysRestrictedWhileAnotherOfTheChildIs() {
        String first = restricted(of(name));
        String second = restrictedToTheSender();
        fixtures.sent(into(second));
        String third = fixtures.sent(of(name));
        referral(fixtures.sofia, third).statusCode(404);
        post(colleague, first, "/lift", "{\"reason\":\"They moved\"}").statusCode(200);
        List.of(colleague, other).forEach(one -> referral(one, third).statusCode(404));
        List.of(fixtures.priya, fixtures.sofia)
                .forEach(one -> referral(one, third).statusCode(200));
        // What a person lifted is lifted, though the other one is in force.
        ReferralsFixtures.get(other, "/v1/families/" + first).then().statusCode(200);
        post(fixtures.priya, second, "/lift", "{\"reason\":\"They moved\"}").statusCode(200);
        referral(other, third).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0430", "\u03B1", "\u0251", "a\u0301", "\uFF41"})
    void aNameInLettersThatLookTheSameIsTheSameChild(String letter) {
        restricted(of(name));
        String second = fixtures.sent(of(name.replace("a", letter)));
        referral(fixtures.sofia, second).statusCode(404);
        referral(colleague, second).statusCode(200);
    }

    /** It would be over with the record that it follows, and whoever set it would not know. */
    @Test
    void whatFollowsAnotherRecordIsNotRestrictedOnceMore() {
        restricted(of(name));
        String second = familySeenBy(colleague, fixtures.sent(of(name)));
        post(colleague, second, "", Map.of("reason", "Something else", "personIds", List.of(colleague.id())))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        post(colleague, second, "/lift", "{\"reason\":\"To restrict it by itself\"}")
                .statusCode(200);
        restrict(second).statusCode(200);
    }

    /** A person said that it is another child; a sister who comes later changes nothing about that. */
    @Test
    void whatWasLiftedByItselfStaysSoUntilTheChildComesAgain() {
        restricted(of(name));
        String second = fixtures.sent(of(name));
        String family = familySeenBy(colleague, second);
        post(colleague, family, "/lift", "{\"reason\":\"A cousin\"}").statusCode(200);
        fixtures.sent(fixtures.referral().without("/family").with("/familyId", "\"" + family + "\""));
        referral(fixtures.sofia, second).statusCode(200);
        fixtures.sent(of(name).without("/family").with("/familyId", "\"" + family + "\""));
        referral(fixtures.sofia, second).statusCode(404);
    }

    @Test
    void aChildThatComesToARestrictedFamilyRestrictsItsOtherRecords() {
        String known = fixtures.sent(of(name));
        referral(other, known).statusCode(200);
        fixtures.sent(into(restrictedToTheSender()));
        referral(other, known).statusCode(404);
        List.of(fixtures.priya, fixtures.sofia)
                .forEach(one -> referral(one, known).statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whicheverComesFirstBothAreRestricted(boolean referralFirst) throws Exception {
        String family = fixtures.familyOf(fixtures.sent(of(name)));
        signsIn(colleague);
        String likeness = "2018-05-04 " + ChildName.key(name);
        try (BlockingTransaction transaction = BlockingTransaction.locking(
                db, "select pg_advisory_xact_lock(hashtextextended('child:' || ?, 0))", likeness)) {
            CompletableFuture<String> sent = referralFirst ? send(transaction, 1) : null;
            CompletableFuture<Integer> set = CompletableFuture.supplyAsync(
                    () -> restrict(family).extract().statusCode(), ITS_OWN_THREAD);
            transaction.awaitBlocked(referralFirst ? 2 : 1);
            CompletableFuture<String> referral = referralFirst ? sent : send(transaction, 2);
            transaction.rollback();
            assertThat(set.join()).isEqualTo(200);
            referral(fixtures.sofia, referral.join()).statusCode(404);
            referral(colleague, referral.join()).statusCode(200);
        }
    }

    private CompletableFuture<String> send(BlockingTransaction transaction, int blocked) {
        CompletableFuture<String> sent = CompletableFuture.supplyAsync(() -> fixtures.sent(of(name)), ITS_OWN_THREAD);
        transaction.awaitBlocked(blocked);
        return sent;
    }

    @Test
    void whatIsLiftedStaysWithTheFamilyAndItsWordsWithThoseItConcerned() {
        String family = restricted(of(name));
        String path = "/v1/families/" + family + "/restrictions";
        ReferralsFixtures.get(fixtures.sofia, path).then().statusCode(404);
        post(colleague, family, "/lift", "{\"reason\":\"He left\"}").statusCode(200);
        for (Person reader : List.of(fixtures.priya, colleague)) {
            ReferralsFixtures.get(reader, path)
                    .then()
                    .statusCode(200)
                    .body("items.reason", contains("A relative works at the school"))
                    .body("items.liftReason", contains("He left"))
                    .body("items.liftedBy", contains(colleague.id().toString()))
                    .body("items[0].people.personId", hasItem(colleague.id().toString()));
        }
        for (Person reader : List.of(fixtures.sofia, other)) {
            ReferralsFixtures.get(reader, path)
                    .then()
                    .statusCode(200)
                    .body("items.setBy", contains(fixtures.priya.id().toString()))
                    .body("items[0].reason", nullValue())
                    .body("items[0].liftReason", nullValue())
                    .body("items[0].people", nullValue())
                    .body("items[0].broken", nullValue());
        }
    }
}
