package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kith.relationships.Fixture.as;
import static org.kith.relationships.Fixture.contact;
import static org.kith.relationships.Fixture.etag;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.contracts.matching.MatchFlagged;
import org.kith.kit.time.Ids;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What a child's safety does to a relationship: who loses sight, and who is told. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class SafetyComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String REVIEW_DUE = "org.kith.relationship.reviewdue.v1";

    private final Db db = Fixture.DB;
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Fixture fixture = new Fixture();
    private final MatchAgreed match = fixture.match();
    private int sequence;

    private void hear(EventPayload payload) {
        Fixture.say(kafka, payload, Fixture.event(payload).with("sequence", ++sequence));
    }

    private UUID begun() {
        hear(match);
        await().atMost(PATIENCE).until(() -> db.count("relationship where match_id = ?", match.matchId()) == 1);
        UUID id = (UUID) db.rows("select id from relationship where match_id = ?", match.matchId())
                .getFirst()
                .get("id");
        db.execute("update relationship set volunteer_person = ? where id = ?", fixture.volunteer.id(), id);
        // Made just now: a contact of weeks ago would let the sweep find it quiet, and change it under the test.
        as(fixture.volunteer)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next())
                        .replace("2026-11-03T17:30:00Z", match.at().toString()))
                .post("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(201);
        return id;
    }

    private MatchEnded ended(String reason) {
        return new MatchEnded(
                match.matchId(), match.needId(), match.referralId(), match.offerId(), reason, "NW01", Instant.now());
    }

    private void awaitEnded(UUID id) {
        await().atMost(PATIENCE).until(() -> db.count("relationship where id = ? and state = 'ended'", id) == 1);
    }

    private void sees(Person person, UUID id, int status) {
        as(person).get("/v1/relationships/" + id).then().statusCode(status);
        as(person).get("/v1/relationships").then().body("items", hasSize(status == 200 ? 1 : 0));
    }

    private void seesNothing(Person volunteer, UUID id) {
        sees(volunteer, id, 404);
        as(volunteer).get("/v1/relationships/" + id + "/contacts").then().statusCode(404);
        as(volunteer)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next()))
                .post("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(404);
        assertThat(db.countIn(Scope.of(volunteer), "relationship where id = ?", id))
                .isZero();
        assertThat(db.countIn(Scope.of(volunteer), "contact where relationship_id = ?", id))
                .isZero();
        assertThat(db.count(
                        "audit where subject = ? and person = ? and outcome = 'denied'",
                        fixture.family,
                        volunteer.id()))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk-high", "not-suitable"})
    void aMatchThatEndsForSafetyTakesTheVolunteersSightAndTellsTheLeadToday(String reason) {
        UUID id = begun();
        hear(ended(reason));
        awaitEnded(id);
        seesNothing(fixture.volunteer, id);

        String today = LocalDate.now(ZoneOffset.UTC).toString();
        kafka.await(Topics.RELATIONSHIPS, record -> record.is(REVIEW_DUE, id));
        as(fixture.lead)
                .get("/v1/relationships/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("endReason", equalTo(reason))
                .body("reviewDue", equalTo(today))
                .body("reviewReasons", equalTo(List.of(reason)));
        as(fixture.lead).get("/v1/relationships?reviewDue=true").then().body("items.id", hasItem(id.toString()));
        as(fixture.referrer)
                .get("/v1/relationships/" + id)
                .then()
                .statusCode(200)
                .body("reviewReasons", empty());

        as(fixture.lead)
                .header("If-Match", etag(fixture.lead, id))
                .post("/v1/relationships/" + id + "/reviewed")
                .then()
                .statusCode(200)
                .body("reviewReasons", empty())
                .body("endReason", equalTo(reason));
        as(fixture.lead).get("/v1/relationships?reviewDue=true").then().body("items.id", not(hasItem(id.toString())));
        assertThat(kafka.everything(Topics.RELATIONSHIPS))
                .filteredOn(record -> record.is(REVIEW_DUE, id))
                .hasSize(1);
    }

    @Test
    void aMatchThatEndsForAnotherReasonLeavesTheVolunteerWhatTheyTookPartIn() {
        UUID id = begun();
        hear(ended("moved"));
        awaitEnded(id);
        sees(fixture.volunteer, id, 200);
        as(fixture.lead).get("/v1/relationships/" + id).then().body("reviewReasons", empty());
        assertThat(kafka.everything(Topics.RELATIONSHIPS)).noneMatch(record -> record.is(REVIEW_DUE, id));
    }

    @Test
    void aLeadWhoEndsItBecauseTheVolunteerIsUnsuitableTakesTheirSightToo() {
        UUID id = begun();
        as(fixture.lead)
                .header("If-Match", etag(fixture.lead, id))
                .body(Map.of("reason", "unsuitable", "outcome", "not-met"))
                .post("/v1/relationships/" + id + "/end")
                .then()
                .statusCode(200);
        seesNothing(fixture.volunteer, id);
        sees(fixture.lead, id, 200);
    }

    @Test
    void aMatchThatWasAgreedAndEndedBeforeItWasHeardOfLeavesNothingToTheVolunteer() {
        hear(match);
        hear(ended("risk-high"));
        await().atMost(PATIENCE)
                .until(() -> db.count(
                                "relationship where match_id = ? and state = 'ended' and volunteer_out_at is not null",
                                match.matchId())
                        == 1);
        UUID id = (UUID) db.rows("select id from relationship where match_id = ?", match.matchId())
                .getFirst()
                .get("id");
        kafka.await(Topics.RELATIONSHIPS, record -> record.is("org.kith.relationship.ended.v1", id));
        // Who is linked to it only now sees nothing either.
        db.execute("update relationship set volunteer_person = ? where id = ?", fixture.volunteer.id(), id);
        sees(fixture.volunteer, id, 404);
    }

    private MatchFlagged doubted(String reason) {
        return new MatchFlagged(
                match.matchId(), match.needId(), match.referralId(), match.offerId(), reason, "NW01", Instant.now());
    }

    private void awaitReasons(UUID id, String... reasons) {
        await().atMost(PATIENCE).untilAsserted(() -> as(fixture.lead)
                .get("/v1/relationships/" + id)
                .then()
                .body("reviewReasons", equalTo(List.of(reasons))));
    }

    private long reviewsSaid(UUID id) {
        return kafka.everything(Topics.RELATIONSHIPS).stream()
                .filter(record -> record.is(REVIEW_DUE, id))
                .count();
    }

    @Test
    void aMatchInDoubtGoesOnAndItsLeadIsToldTodayAndWhy() {
        UUID id = begun();
        hear(doubted("checks-expired"));
        awaitReasons(id, "checks-expired");
        as(fixture.lead)
                .get("/v1/relationships/" + id)
                .then()
                .body("state", equalTo("active"))
                .body("reviewDue", equalTo(LocalDate.now(ZoneOffset.UTC).toString()));
        as(fixture.lead).get("/v1/relationships?reviewDue=true").then().body("items.id", hasItem(id.toString()));
        await().atMost(PATIENCE).until(() -> reviewsSaid(id) == 1);
        // Neither the volunteer nor who referred is told what is in doubt.
        for (Person other : List.of(fixture.volunteer, fixture.referrer)) {
            as(other).get("/v1/relationships/" + id).then().statusCode(200).body("reviewReasons", empty());
        }

        // The same again adds nothing; something else is asked for again.
        hear(doubted("checks-expired"));
        hear(doubted("under-review"));
        awaitReasons(id, "checks-expired", "under-review");
        await().atMost(PATIENCE).until(() -> reviewsSaid(id) == 2);

        as(fixture.lead)
                .header("If-Match", etag(fixture.lead, id))
                .post("/v1/relationships/" + id + "/reviewed")
                .then()
                .statusCode(200)
                .body("reviewReasons", empty())
                .body(
                        "reviewDue",
                        equalTo(LocalDate.now(ZoneOffset.UTC).plusDays(42).toString()));
        hear(doubted("checks-expired"));
        awaitReasons(id, "checks-expired");
        await().atMost(PATIENCE).until(() -> reviewsSaid(id) == 3);
    }

    @Test
    void aMatchInDoubtThatHasEndedIsLeftAlone() {
        UUID id = begun();
        hear(ended("moved"));
        hear(doubted("checks-expired"));
        awaitEnded(id);
        hear(doubted("under-review"));
        kafka.awaitCaughtUp("kith-relationships", Topics.MATCHING);
        assertThat(db.count("relationship where id = ? and review_reasons = '{}'", id))
                .isEqualTo(1);
        sees(fixture.volunteer, id, 200);
    }
}
