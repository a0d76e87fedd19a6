package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kith.relationships.Fixture.as;
import static org.kith.relationships.Fixture.contact;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Golden;
import org.kith.contracts.Service;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.referrals.ConsentWithdrawn;
import org.kith.contracts.referrals.NeedOpened;
import org.kith.contracts.referrals.ReferralClosed;
import org.kith.kit.time.Ids;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.Heard;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What a withdrawal of consent stops, in whatever order it is heard. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class ConsentComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ENDED = "org.kith.relationship.ended.v1";

    private final Db db = Fixture.DB;
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Fixture fixture = new Fixture();
    private final MatchAgreed match = fixture.match();

    private void hear(EventPayload... payloads) {
        for (EventPayload payload : payloads) {
            Fixture.say(kafka, payload, Fixture.event(payload));
        }
        settled();
    }

    private void settled() {
        kafka.awaitCaughtUp("kith-relationships", Topics.MATCHING);
        kafka.awaitCaughtUp("kith-relationships", Topics.REFERRALS);
    }

    private ConsentWithdrawn withdrawn(Instant at) {
        return new ConsentWithdrawn(
                fixture.family, List.of(match.referralId()), List.of(match.needId()), List.of(), "NW01", at);
    }

    private NeedOpened opened(Instant at) {
        return new NeedOpened(
                match.needId(),
                match.referralId(),
                fixture.family,
                fixture.school.id(),
                fixture.council.id(),
                fixture.lead.id(),
                "meals",
                "NW0100003",
                "NW01",
                "low",
                0,
                null,
                "5-10",
                "010010010010010000000",
                null,
                null,
                1,
                at);
    }

    private UUID begun() {
        await().atMost(PATIENCE).until(() -> db.count("relationship where match_id = ?", match.matchId()) == 1);
        return (UUID) db.rows("select id from relationship where match_id = ?", match.matchId())
                .getFirst()
                .get("id");
    }

    private String stateOf(UUID id) {
        return (String) db.rows("select state from relationship where id = ?", id)
                .getFirst()
                .get("state");
    }

    private void awaitEnded(UUID id) {
        await().atMost(PATIENCE).until(() -> stateOf(id).equals("ended"));
    }

    private Heard saidOnce(UUID id) {
        Heard ended = kafka.await(Topics.RELATIONSHIPS, record -> record.is(ENDED, id));
        assertThat(kafka.everything(Topics.RELATIONSHIPS))
                .filteredOn(record -> record.is(ENDED, id))
                .hasSize(1);
        return ended;
    }

    @Test
    void withdrawnConsentEndsTheRelationshipAndTakesSightFromAllButTheFamilysOwnOrganisation() {
        hear(opened(match.at().minusSeconds(60)), match);
        UUID id = begun();
        db.execute("update relationship set volunteer_person = ? where id = ?", fixture.volunteer.id(), id);
        Stream.of(fixture.lead, fixture.volunteer).forEach(person -> as(person)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next()))
                .post("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(201));
        ConsentWithdrawn said = withdrawn(match.at().plusSeconds(60));
        Event event = Fixture.event(said);
        Fixture.say(kafka, said, event);
        Fixture.say(kafka, said, event);
        Fixture.say(kafka, said, Fixture.event(said).with("sequence", 2));
        awaitEnded(id);
        settled();

        Heard ended = saidOnce(id);
        assertThat(ended.json().get("reason").asText()).isEqualTo("consent-withdrawn");
        assertThat(ended.json().get("matchId").asText())
                .isEqualTo(match.matchId().toString());
        Person coordinator = Person.fresh(fixture.council, "coordinator");
        for (Person lost : List.of(fixture.lead, fixture.colleague, coordinator, fixture.volunteer)) {
            as(lost).get("/v1/relationships/" + id).then().statusCode(404);
            as(lost).get("/v1/relationships").then().statusCode(200).body("items", hasSize(0));
            assertThat(db.countIn(Scope.of(lost), "relationship where id = ?", id))
                    .isZero();
            assertThat(db.countIn(Scope.of(lost), "contact where relationship_id = ?", id))
                    .isZero();
        }
        for (Person lost : List.of(fixture.lead, fixture.volunteer)) {
            as(lost).get("/v1/relationships/" + id + "/contacts").then().statusCode(404);
            as(lost).header("Idempotency-Key", Ids.next())
                    .body(contact(Ids.next()))
                    .post("/v1/relationships/" + id + "/contacts")
                    .then()
                    .statusCode(404);
        }
        as(fixture.referrer)
                .get("/v1/relationships/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("endReason", equalTo("consent-withdrawn"));
        assertThat(db.countIn(Scope.of(fixture.referrer), "contact where relationship_id = ?", id))
                .isZero();
        assertThat(db.count("contact where relationship_id = ?", id)).isEqualTo(2);
        assertThat(db.count(
                        "audit where subject = ? and outcome = 'denied' and person = ?",
                        fixture.family,
                        fixture.lead.id()))
                .isEqualTo(3);
    }

    @Test
    void anOrganisationKeepsSightOfItsOwnFamilyAndOfWhatItWrote() {
        UUID id = fixture.started();
        db.execute("update relationship set sender_id = receiver_id where id = ?", id);
        as(fixture.lead)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next()))
                .post("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(201);
        hear(withdrawn(Instant.now()));
        awaitEnded(id);
        as(fixture.colleague)
                .get("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(fixture.volunteer).get("/v1/relationships/" + id).then().statusCode(404);
    }

    @Test
    void whatHadEndedBeforeIsOutOfSightToo() {
        UUID id = fixture.started();
        db.execute("update relationship set state = 'ended', ended_at = now(), end_reason = 'moved' where id = ?", id);
        hear(withdrawn(Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> as(fixture.lead).get("/v1/relationships/" + id).statusCode() == 404);
        as(fixture.referrer).get("/v1/relationships/" + id).then().body("endReason", equalTo("moved"));
        assertThat(kafka.everything(Topics.RELATIONSHIPS)).noneMatch(record -> record.is(ENDED, id));
    }

    @Test
    void aMatchHeardAfterTheWithdrawalEndsAtOnceEvenIfItWasAgreedAfterIt() {
        hear(opened(match.at().minusSeconds(120)), withdrawn(match.at().minusSeconds(60)));
        hear(match);
        UUID id = begun();
        awaitEnded(id);
        assertThat(Instant.parse(saidOnce(id).json().get("at").asText())).isEqualTo(match.at());
        kafka.await(Topics.RELATIONSHIPS, record -> record.is("org.kith.relationship.started.v1", id));
        as(fixture.lead).get("/v1/relationships/" + id).then().statusCode(404);
    }

    @Test
    void aNeedOpenedAfterTheWithdrawalHasConsentThatWasGivenAgain() {
        Instant before = match.at().minusSeconds(600);
        hear(withdrawn(before), opened(before.plusSeconds(60)));
        hear(match);
        UUID id = begun();
        // The same withdrawal again, and an older one, late: neither takes back what was given since.
        Fixture.say(kafka, withdrawn(before), Fixture.event(withdrawn(before)).with("sequence", 2));
        Fixture.say(
                kafka,
                withdrawn(before.minusSeconds(60)),
                Fixture.event(withdrawn(before.minusSeconds(60))).with("sequence", 3));
        settled();
        as(fixture.lead).get("/v1/relationships/" + id).then().statusCode(200).body("state", equalTo("introduced"));
        Fixture.say(
                kafka,
                withdrawn(match.at()),
                Fixture.event(withdrawn(match.at())).with("sequence", 4));
        awaitEnded(id);
        as(fixture.lead).get("/v1/relationships/" + id).then().statusCode(404);
    }

    @Test
    void whatBeganBeforeTheWithdrawalEndsEvenIfTheNeedIsHeardToBeOpenAgainFirst() {
        hear(match);
        UUID id = begun();
        hear(opened(match.at().plusSeconds(60)));
        hear(withdrawn(match.at().plusSeconds(30)));
        awaitEnded(id);
        as(fixture.lead).get("/v1/relationships/" + id).then().statusCode(404);
    }

    @Test
    void aNeedWhoseOpeningWasNotHeardHasNoConsentGivenAgain() {
        hear(withdrawn(match.at().minusSeconds(60)));
        hear(match);
        UUID id = begun();
        awaitEnded(id);
    }

    @Test
    void aClosedReferralBringsTheReviewForwardAndEndsNothing() {
        hear(match);
        UUID id = begun();
        ReferralClosed closed = new ReferralClosed(match.referralId(), fixture.family, "NW01", "helped", Instant.now());
        hear(closed);
        kafka.await(Topics.RELATIONSHIPS, record -> record.is("org.kith.relationship.reviewdue.v1", id));
        as(fixture.lead).get("/v1/relationships/" + id).then().body("state", equalTo("introduced"));
    }

    @Test
    void everyExampleOfWhatItListensToIsTaken() {
        for (Golden.Example example : Golden.forConsumer(Service.RELATIONSHIPS)) {
            EventPayload payload = example.payload();
            Fixture.say(kafka, payload, Fixture.event(payload));
        }
        settled();
        assertThat(db.count("parked")).isZero();
        assertThat(db.count("withdrawal")).isPositive();
    }
}
