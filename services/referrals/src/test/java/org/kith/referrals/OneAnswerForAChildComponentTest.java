package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.referrals.ReferralsFixtures.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** What was said to an organisation about a child counts for every record that it has of the child, and so does with whom it is not shared. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class OneAnswerForAChildComponentTest {
    /** The common pool may have one thread only, and the first stands still. */
    private static final Executor ITS_OWN_THREAD = Thread::startVirtualThread;

    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final Person osric = Person.fresh(ReferralsFixtures.joined("school"), "partner");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");
    private final String child = "\"Una Quill " + UUID.randomUUID() + "\"";
    private final String brother = "\"Tam Quill " + UUID.randomUUID() + "\"";

    private ReferralFixture of(String... children) {
        List<String> all = List.of(children).stream()
                .map(name -> "{\"name\": " + name + ", \"dateOfBirth\": \"2018-05-04\"}")
                .toList();
        return fixtures.referral().with("/children", all.toString());
    }

    private static ReferralFixture today(ReferralFixture referral) {
        return referral.with("/agreement/on", "\"" + LocalDate.now(UkCalendar.ZONE) + "\"");
    }

    /** A referral that is accepted, so that its needs are in matching. */
    private String accepted(ReferralFixture referral) {
        String id = fixtures.sent(referral);
        fixtures.accept(id);
        return id;
    }

    private static ValidatableResponse withdraw(Person by, String family, Object body) {
        return Api.as(by)
                .contentType("application/json")
                .body(body)
                .post("/v1/families/" + family + "/agreement/withdraw")
                .then();
    }

    private static ValidatableResponse record(Person by, String family, String said) {
        return Api.creating(by)
                .body(said)
                .post("/v1/families/" + family + "/agreement")
                .then();
    }

    private ValidatableResponse shown(String referral) {
        return get(fixtures.sofia, "/v1/referrals/" + referral).then().statusCode(200);
    }

    private ValidatableResponse agreement(String family) {
        return get(fixtures.sofia, "/v1/families/" + family + "/agreement")
                .then()
                .statusCode(200);
    }

    private void goesOn(String referral) {
        shown(referral)
                .body("family.agreement.inForce", hasItems("refer", "share", "match"))
                .body("needs.state", everyItem(equalTo("open")));
        assertThat(shared(fixtures.familyOf(referral))).isPositive();
    }

    private void isOver(String referral) {
        shown(referral)
                .body("family.agreement.inForce", empty())
                .body("family.agreement.withdrawnAt", notNullValue())
                .body("needs.state", everyItem(equalTo("not-met")));
        assertThat(shared(fixtures.familyOf(referral))).isZero();
    }

    private long shared(String family) {
        return db.count("sharing_decision where family_id = ?::uuid and shared and ended_at is null", family);
    }

    private ValidatableResponse share(Person by, String family, UUID with, boolean shared) {
        String terms = shared ? "\"fields\": [\"phone\"], \"lawfulBasis\": \"consent\"," : "";
        return Api.creating(by)
                .body("""
                        {"withOrganisationId": "%s", "shared": %s, %s "why": "As the family wants it",
                         "familyTold": true}""".formatted(with, shared, terms))
                .post("/v1/families/" + family + "/sharing-decisions")
                .then();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aWithdrawalOnOneRecordEndsWhatRestsOnTheOther(int which) {
        List<String> both = List.of(accepted(of(child)), accepted(of(child)));
        both.forEach(this::goesOn);
        String said = fixtures.familyOf(both.get(which));
        String other = fixtures.familyOf(both.get(1 - which));
        withdraw(fixtures.sofia, said, "{}").statusCode(200);
        both.forEach(this::isOver);
        kafka.await("kith.referrals.v1", event -> event.is("org.kith.agreement.withdrawn.v1", other));
        agreement(other)
                .body("children[0].purposes.standing", hasItems("withdrawn", "refused"))
                .body("history.answer", everyItem(equalTo("given")))
                .body("otherRecords", contains(said));
        get(fixtures.sofia, "/v1/families/" + other + "/audit")
                .then()
                .body("items.findAll { it.action == 'agreement.withdraw' }.why", contains("same-child"));
    }

    /** Whoever hears it need not see the other record, and learns nothing of it. */
    @Test
    void whoSaysSoNeedNotSeeTheOtherRecord() {
        String here = accepted(of(child));
        String unseen =
                fixtures.sent(of(child).with("/sharing/0/withOrganisationId", "\"" + fixtures.charity.id() + "\""));
        String other = fixtures.familyOf(unseen);
        get(fixtures.stranger, "/v1/families/" + other).then().statusCode(200);
        List<String> its = shown(here).extract().path("needs.id");
        withdraw(fixtures.priya, fixtures.familyOf(here), "{}")
                .statusCode(200)
                .body("needIds", containsInAnyOrder(its.toArray()))
                .body("recipientIds", contains(fixtures.council.id().toString()));
        isOver(unseen);
        get(fixtures.stranger, "/v1/families/" + other).then().statusCode(404);
        get(fixtures.stranger, "/v1/notices").then().body("items.kind", hasItem("agreement-withdrawn"));
        get(fixtures.priya, "/v1/families/" + other + "/agreement").then().statusCode(404);
        get(fixtures.priya, "/v1/families/" + fixtures.familyOf(here) + "/agreement")
                .then()
                .statusCode(200)
                .body("otherRecords", empty());
        assertThat(get(fixtures.sofia, "/v1/agreement/withdrawals").jsonPath().getList("items.familyId"))
                .contains(other, fixtures.familyOf(here));
    }

    @Test
    void aNewRecordBringsNoAgreementBackThatWasWithdrawnLater() {
        String first = accepted(of(child));
        withdraw(fixtures.sofia, fixtures.familyOf(first), "{}").statusCode(200);
        ReferralsFixtures.send(fixtures.sofia, of(child))
                .statusCode(400)
                .body("errors.code", hasItems("not-in-force", "agreement-missing"));
        ReferralsFixtures.send(fixtures.sofia, of(brother, child)).statusCode(400);
        String known = fixtures.familyOf(fixtures.sent(of(brother)));
        ReferralsFixtures.send(fixtures.sofia, of(child).without("/family").with("/familyId", "\"" + known + "\""))
                .statusCode(400)
                .body("errors.code", hasItem("not-in-force"));
        fixtures.sent(of(brother));
    }

    @Test
    void whoMakesAnotherRecordAsksTheFamily() {
        fixtures.sent(of(child));
        ReferralsFixtures.send(fixtures.sofia, of(child).without("/agreement"))
                .statusCode(400)
                .body("errors.code", contains("agreement-missing"));
    }

    @Test
    void aNewerYesCountsForEveryRecord() {
        String first = accepted(of(child));
        String second = accepted(of(child));
        withdraw(fixtures.sofia, fixtures.familyOf(first), "{\"purposes\": [\"refer\", \"share\", \"match\"]}")
                .statusCode(200);
        String third = accepted(today(of(child)));
        goesOn(third);
        for (String one : List.of(first, second)) {
            shown(one)
                    .body("family.agreement.inForce", hasItems("refer", "share", "match"))
                    .body("family.agreement.withdrawnAt", nullValue())
                    .body("needs.state", containsInAnyOrder("open", "open", "not-met", "not-met"));
            agreement(fixtures.familyOf(one)).body("otherRecords", hasItem(fixtures.familyOf(third)));
        }
    }

    @Test
    void aYesThatIsRecordedOnOneRecordOpensTheNeedsOfTheOther() {
        String first = accepted(of(child));
        String second = accepted(of(child));
        record(fixtures.sofia, fixtures.familyOf(first), AgreementFixtures.said("the mother", "", "\"match\""))
                .statusCode(201);
        for (String one : List.of(first, second)) {
            shown(one)
                    .body("family.agreement.inForce", containsInAnyOrder("refer", "share"))
                    .body("needs.state", everyItem(equalTo("not-met")));
        }
        record(fixtures.sofia, fixtures.familyOf(second), AgreementFixtures.yes())
                .statusCode(201);
        for (String one : List.of(first, second)) {
            shown(one).body("needs.state", containsInAnyOrder("open", "open", "not-met", "not-met"));
        }
    }

    @Test
    void aNoThatComesWithANewRecordHoldsForTheOthers() {
        String first = accepted(of(child));
        fixtures.sent(today(of(child))
                .with("/agreement/given", "[\"refer\", \"share\"]")
                .with("/agreement/refused", "[\"match\"]"));
        shown(first)
                .body("family.agreement.inForce", not(hasItem("match")))
                .body("needs.state", everyItem(equalTo("not-met")));
    }

    /** Two records that know nothing of each other are of one child by a third. */
    @Test
    void aThirdRecordBringsTwoTogether() {
        String first = accepted(of(child).with("/children/0/nhsNumber", "\"9434765919\""));
        String second = accepted(of(brother));
        withdraw(fixtures.sofia, fixtures.familyOf(second), "{\"purposes\": [\"match\"]}")
                .statusCode(200);
        goesOn(first);
        fixtures.sent(of(brother).with("/children/0/nhsNumber", "\"9434765919\""));
        shown(first).body("needs.state", everyItem(equalTo("not-met")));
    }

    @Test
    void whatIsSaidAboutOneChildIsNotSaidAboutItsBrother() {
        String both = accepted(of(child, brother));
        String his = accepted(of(brother));
        String hers = accepted(of(child));
        String her = agreement(fixtures.familyOf(both)).extract().path("children[0].childId");
        withdraw(fixtures.sofia, fixtures.familyOf(both), Map.of("childIds", List.of(her)))
                .statusCode(200);
        goesOn(his);
        isOver(hers);
    }

    @Test
    void aChildWhoIsInOneRecordTwiceHasOneAnswer() {
        String first = accepted(of(child));
        String family = fixtures.familyOf(first);
        String again = accepted(of(child).without("/family").with("/familyId", "\"" + family + "\""));
        String one = agreement(family).extract().path("children[0].childId");
        withdraw(fixtures.sofia, family, Map.of("childIds", List.of(one))).statusCode(200);
        isOver(first);
        isOver(again);
        agreement(family).body("otherRecords", empty());
    }

    /** A young person answers for themselves, under another id in each record. */
    @Test
    void theLastWordOfAYoungPersonCountsWhicheverRecordItIsIn() {
        String born = "{\"name\": " + child + ", \"dateOfBirth\": \"2009-05-04\"}";
        String young = "{\"as\": \"young-person\", \"name\": \"Una\"}";
        ReferralFixture theirs =
                fixtures.referral().with("/children", "[" + born + "]").with("/agreement/by", young);
        String first = accepted(theirs);
        withdraw(fixtures.sofia, fixtures.familyOf(first), "{\"by\": " + young + "}")
                .statusCode(200);
        ReferralsFixtures.send(fixtures.sofia, theirs).statusCode(400);
        fixtures.sent(today(theirs));
        shown(first).body("family.agreement.inForce", hasItems("refer", "share", "match"));
    }

    @Test
    void anotherOrganisationAsksForItself() {
        ReferralFixture same = of(child);
        String theirs =
                ReferralsFixtures.send(osric, same).statusCode(201).extract().path("id");
        fixtures.accept(theirs);
        String ours = accepted(same);
        withdraw(fixtures.sofia, fixtures.familyOf(ours), "{}").statusCode(200);
        isOver(ours);
        get(osric, "/v1/referrals/" + theirs)
                .then()
                .body("family.agreement.inForce", hasItems("refer", "share", "match"))
                .body("needs.state", everyItem(equalTo("open")));
        ReferralsFixtures.send(osric, same).statusCode(201);
        ReferralsFixtures.send(fixtures.sofia, same).statusCode(400);
    }

    @Test
    void withWhomTheOwnerDoesNotShareOneRecordItSharesNone() {
        String first = fixtures.familyOf(fixtures.sent(of(child)));
        String second = fixtures.familyOf(fixtures.sent(of(child)));
        share(fixtures.sofia, first, fixtures.council.id(), false).statusCode(201);
        for (String one : List.of(first, second)) {
            get(fixtures.priya, "/v1/families/" + one).then().statusCode(404);
            kafka.await("kith.referrals.v1", event -> event.is("org.kith.sharing.ended.v1", one));
        }
        get(fixtures.sofia, "/v1/families/" + second + "/sharing-decisions")
                .then()
                .body("items.findAll { it.shared == false }.why", contains("As the family wants it"));
        get(fixtures.sofia, "/v1/families/" + second + "/audit")
                .then()
                .body("items.findAll { it.action == 'sharing.decide' }.why", hasItem("same-child"));
        ReferralsFixtures.send(fixtures.sofia, of(child))
                .statusCode(400)
                .body("errors.pointer", contains("/sharing/0/withOrganisationId"))
                .body("errors.code", contains("owner-says-no"));
        String third = fixtures.familyOf(
                fixtures.sent(of(child).with("/sharing/0/withOrganisationId", "\"" + fixtures.charity.id() + "\"")));
        share(fixtures.stranger, third, fixtures.council.id(), true)
                .statusCode(400)
                .body("errors.code", hasItem("owner-says-no"));
        share(fixtures.sofia, first, fixtures.council.id(), true).statusCode(201);
        assertThat(shared(second)).isZero();
        ReferralsFixtures.send(fixtures.sofia, of(child)).statusCode(201);
        ReferralsFixtures.send(osric, of(child)).statusCode(201);
    }

    @Test
    void aChildDoesNotComeToARecordThatIsSharedWithWhomItIsNot() {
        String first = fixtures.familyOf(fixtures.sent(of(child)));
        share(fixtures.sofia, first, fixtures.council.id(), false).statusCode(201);
        String known = fixtures.familyOf(fixtures.sent(of(brother)));
        ReferralFixture comes = of(child)
                .without("/family")
                .with("/familyId", "\"" + known + "\"")
                .with("/sharing/0/withOrganisationId", "\"" + fixtures.charity.id() + "\"");
        ReferralsFixtures.send(fixtures.sofia, comes)
                .statusCode(400)
                .body("errors.pointer", contains("/children"))
                .body("errors.code", contains("owner-says-no"));
        share(fixtures.sofia, known, fixtures.council.id(), false).statusCode(201);
        fixtures.sent(comes);
    }

    /** What somebody else decides about what they passed on is about that record. */
    @Test
    void anothersNoIsAboutOneRecord() {
        String first = fixtures.familyOf(fixtures.sent(of(child)));
        String second = fixtures.familyOf(fixtures.sent(of(child)));
        for (String one : List.of(first, second)) {
            share(fixtures.priya, one, fixtures.charity.id(), true).statusCode(201);
        }
        share(fixtures.priya, first, fixtures.charity.id(), false).statusCode(201);
        get(fixtures.stranger, "/v1/families/" + first).then().statusCode(404);
        get(fixtures.stranger, "/v1/families/" + second).then().statusCode(200);
    }

    private ValidatableResponse oneAfterTheOther(
            String family, Supplier<ValidatableResponse> first, Supplier<ValidatableResponse> then, int status)
            throws Exception {
        // Nobody writes into that audit until the transaction ends: who stands there has stored nothing yet.
        try (BlockingTransaction transaction = BlockingTransaction.locking(
                db, "select pg_advisory_xact_lock(hashtextextended('audit:' || ?, 0))", family)) {
            var one = CompletableFuture.supplyAsync(first, ITS_OWN_THREAD);
            transaction.awaitBlocked(1);
            var other = CompletableFuture.supplyAsync(then, ITS_OWN_THREAD);
            transaction.awaitBlocked(2);
            transaction.rollback();
            one.join().statusCode(status);
            return other.join();
        }
    }

    @Test
    void aNewRecordThatIsSentJustThenWaitsForTheWithdrawal() throws Exception {
        String family = fixtures.familyOf(accepted(of(child)));
        oneAfterTheOther(
                        family,
                        () -> withdraw(fixtures.sofia, family, "{}"),
                        () -> ReferralsFixtures.send(fixtures.sofia, of(child)),
                        200)
                .statusCode(400)
                .body("errors.code", hasItem("not-in-force"));
    }

    @Test
    void aNewRecordThatIsSentJustThenWaitsForTheOwnersNo() throws Exception {
        String family = fixtures.familyOf(fixtures.sent(of(child)));
        oneAfterTheOther(
                        family,
                        () -> share(fixtures.sofia, family, fixtures.council.id(), false),
                        () -> ReferralsFixtures.send(fixtures.sofia, of(child)),
                        201)
                .statusCode(400)
                .body("errors.code", contains("owner-says-no"));
    }

    @Test
    void whatIsAcceptedJustThenIsOverAsWell() throws Exception {
        String first = accepted(of(child));
        String second = fixtures.sent(of(child));
        ReferralsFixtures.step(fixtures.priya, second, "acknowledge", null).statusCode(200);
        String etag = ReferralsFixtures.etag(fixtures.priya, second);
        oneAfterTheOther(
                        fixtures.familyOf(second),
                        () -> Api.ifMatch(fixtures.priya, etag)
                                .body("{\"decision\":\"accept\",\"metFamily\":true}")
                                .post("/v1/referrals/" + second + "/decide")
                                .then(),
                        () -> withdraw(fixtures.sofia, fixtures.familyOf(first), "{}"),
                        200)
                .statusCode(200);
        isOver(first);
        isOver(second);
    }

    @Test
    void twoWhoSayStopOnTwoRecordsAtOnceAreBothHeard() throws Exception {
        String first = accepted(of(child));
        String second = accepted(of(child));
        String family = fixtures.familyOf(first);
        oneAfterTheOther(
                        family,
                        () -> withdraw(fixtures.sofia, family, "{}"),
                        () -> withdraw(fixtures.priya, fixtures.familyOf(second), "{}"),
                        200)
                .statusCode(200);
        isOver(first);
        isOver(second);
    }
}
