package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.testkit.Api;
import org.kith.testkit.BlockingTransaction;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** Others are told which records are of one child, whether anything was decided about any of them or not. */
@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class BelongingToldComponentTest {
    private static final String RECORDS = "org.kith.family.records.v1";
    private static final String THERE = "ZN6 0AA";
    private static final String HERE = "ZN1 0AA";

    /** The common pool may have one thread only, and the first stands still. */
    private static final Executor ITS_OWN_THREAD = Thread::startVirtualThread;

    private final ReferralsFixtures fixtures = ReferralsFixtures.ofFamilysCouncil();
    private final Person otherSchool = Person.fresh(ReferralsFixtures.joined("school"), "partner");
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");
    private final String child = "Una Quill " + UUID.randomUUID();
    private final String brother = "Tam Quill " + UUID.randomUUID();

    /** What is of one child there is not of one child here. */
    @BeforeEach
    void aZoneOfAnotherCouncil() {
        councilOfZone(UUID.randomUUID());
    }

    @AfterEach
    void asThePlaceSays() {
        councilOfZone(Organisation.NORTHWICK_COUNCIL.id());
    }

    private void councilOfZone(UUID council) {
        assertThat(db.execute("update zone_council set council_id = ? where zone = 'NW06'", council))
                .isEqualTo(1);
    }

    private ReferralFixture of(String... children) {
        return fixtures.referral()
                .with(
                        "/children",
                        Stream.of(children)
                                .map(name -> "{\"name\": \"" + name + "\", \"dateOfBirth\": \"2018-05-04\"}")
                                .toList()
                                .toString());
    }

    private String sent(Person by, ReferralFixture referral) {
        return ReferralsFixtures.send(by, referral).statusCode(201).extract().path("id");
    }

    private String family(Person by, String referral) {
        return Api.as(by).get("/v1/referrals/" + referral).path("family.id");
    }

    private String family(ReferralFixture referral) {
        return family(fixtures.sofia, sent(fixtures.sofia, referral));
    }

    private List<ConsumedEvent> said(String family) {
        return kafka.everything(Topics.REFERRALS).stream()
                .filter(event -> event.is(RECORDS, UUID.fromString(family)))
                .toList();
    }

    /** The last word about a family names these and no others. */
    private void awaitLast(String family, String... others) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<ConsumedEvent> said = said(family);
            assertThat(said).isNotEmpty();
            assertThat(said.getLast().json().get("sameChildFamilyIds"))
                    .extracting(id -> id.asText())
                    .containsExactly(Stream.of(others).sorted().toArray(String[]::new));
        });
    }

    @Test
    void aSecondRecordOfTheSameSchoolAndOneOfAnotherSchoolAreToldWithTheFirst() {
        String first = family(of(child));
        String second = family(of(child));
        awaitLast(first, second);
        awaitLast(second, first);
        String third = family(otherSchool, sent(otherSchool, of(child)));
        awaitLast(first, second, third);
        awaitLast(second, first, third);
        awaitLast(third, first, second);
        assertThat(said(third).getLast().json().get("zone").asText()).isEqualTo("NW01");
        assertThat(said(first)).hasSize(2);
    }

    @Test
    void nothingIsToldOfAChildWhomNobodyElseRefers() {
        String alone = family(of(child));
        String referral = sent(fixtures.sofia, of(brother).without("/family").with("/familyId", "\"" + alone + "\""));
        String last = family(of("Ida Quill " + UUID.randomUUID()));
        kafka.await(Topics.REFERRALS, event -> event.is("org.kith.referral.received.v1", UUID.fromString(referral)));
        kafka.await(
                Topics.REFERRALS,
                event -> event.type().equals("org.kith.referral.received.v1")
                        && event.value().contains(last));
        assertThat(said(alone)).isEmpty();
        assertThat(said(last)).isEmpty();
    }

    @Test
    void aChildThatComesToAKnownFamilyJoinsItWithItsOtherRecord() {
        String first = family(of(child));
        String known = family(of(brother));
        sent(fixtures.sofia, of(child).without("/family").with("/familyId", "\"" + known + "\""));
        awaitLast(first, known);
        awaitLast(known, first);
    }

    @Test
    void whatMovesToAnotherCouncilIsPartedAndComesBack() {
        String first = family(of(child));
        String referral = sent(fixtures.sofia, of(child));
        String second = family(fixtures.sofia, referral);
        awaitLast(first, second);
        amend(referral, THERE);
        awaitLast(first);
        awaitLast(second);
        amend(referral, HERE);
        awaitLast(first, second);
        awaitLast(second, first);
    }

    private void amend(String referral, String postcode) {
        ReferralsFixtures.step(fixtures.sofia, referral, "amend", "{\"family\": {\"postcode\": \"" + postcode + "\"}}")
                .statusCode(200);
    }

    @Test
    void aRecordOfARestrictedChildIsToldToo() {
        String first = family(of(child));
        Api.as(fixtures.priya).get("/v1/referrals").then().statusCode(200);
        Api.as(fixtures.priya)
                .body(Map.of("reason", "A relative", "personIds", List.of(fixtures.priya.id())))
                .post("/v1/families/" + first + "/restriction")
                .then()
                .statusCode(200);
        String second = family(fixtures.priya, sent(fixtures.sofia, of(child)));
        awaitLast(first, second);
        awaitLast(second, first);
    }

    /** Two who share no child are of one home through a third; who comes second must know of the first. */
    @Test
    void twoThatComeAtOnceAreToldOfEachOther() throws Exception {
        String middle = family(of(child, brother));
        String one;
        String other;
        try (BlockingTransaction transaction =
                BlockingTransaction.locking(db, "select 1 from family where id = ?::uuid for no key update", middle)) {
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> family(of(child)), ITS_OWN_THREAD);
            transaction.awaitBlocked(1);
            CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> family(of(brother)), ITS_OWN_THREAD);
            transaction.awaitBlocked(2);
            transaction.rollback();
            one = first.join();
            other = second.join();
        }
        awaitLast(middle, one, other);
        awaitLast(one, middle, other);
        awaitLast(other, middle, one);
    }
}
