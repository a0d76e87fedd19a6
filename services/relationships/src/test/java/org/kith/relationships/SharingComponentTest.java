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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventPayload;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.referrals.SharingDecided;
import org.kith.contracts.referrals.SharingEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.Db;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

/** What an organisation loses when the sharing with it ends while consent stands, in whatever order it is heard. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class SharingComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ENDED = "org.kith.relationship.ended.v1";

    private final Db db = Fixture.DB;
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Fixture fixture = new Fixture();
    private final MatchAgreed match = fixture.match();
    private final AtomicInteger sequence = new AtomicInteger();

    private void hear(EventPayload payload) {
        Fixture.say(kafka, payload, Fixture.event(payload).with("sequence", sequence.incrementAndGet()));
        kafka.awaitCaughtUp("kith-relationships", Topics.MATCHING);
        kafka.awaitCaughtUp("kith-relationships", Topics.REFERRALS);
    }

    private SharingEnded ended(UUID organisation, Instant at) {
        return new SharingEnded(fixture.family, Ids.next(), organisation, at);
    }

    private SharingEnded ended(Instant at) {
        return ended(fixture.council.id(), at);
    }

    private SharingDecided decided(boolean shared, Instant at) {
        return new SharingDecided(fixture.family, Ids.next(), fixture.council.id(), shared, at);
    }

    private UUID begun(MatchAgreed agreed) {
        await().atMost(PATIENCE).until(() -> db.count("relationship where match_id = ?", agreed.matchId()) == 1);
        return (UUID) db.rows("select id from relationship where match_id = ?", agreed.matchId())
                .getFirst()
                .get("id");
    }

    private void awaitState(UUID id, String state) {
        await().atMost(PATIENCE).until(() -> db.count("relationship where id = ? and state = ?", id, state) == 1);
    }

    private void reads(Person person, UUID id, int status) {
        as(person).get("/v1/relationships/" + id).then().statusCode(status);
    }

    private void log(Person person, UUID id, int status) {
        as(person)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next()))
                .post("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(status);
    }

    @Test
    void theOrganisationSeesNothingAnyMoreAndWhatItLedEnds() {
        hear(match);
        UUID id = begun(match);
        db.execute("update relationship set volunteer_person = ? where id = ?", fixture.volunteer.id(), id);
        log(fixture.lead, id, 201);
        log(fixture.volunteer, id, 201);
        hear(ended(match.at().plusSeconds(60)));
        awaitState(id, "ended");

        var said = kafka.await(Topics.RELATIONSHIPS, record -> record.is(ENDED, id));
        assertThat(said.json().get("reason").asText()).isEqualTo("sharing-ended");
        Person coordinator = Person.fresh(fixture.council, "coordinator");
        for (Person lost : List.of(fixture.lead, fixture.colleague, coordinator)) {
            reads(lost, id, 404);
            as(lost).get("/v1/relationships").then().statusCode(200).body("items", hasSize(0));
            for (String rows : List.of("relationship where id = ?", "contact where relationship_id = ?")) {
                assertThat(db.countIn(Scope.of(lost), rows, id)).isZero();
            }
        }
        as(fixture.lead).get("/v1/relationships/" + id + "/contacts").then().statusCode(404);
        log(fixture.lead, id, 404);
        as(fixture.lead)
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"moved\", \"outcome\": \"not-met\"}")
                .post("/v1/relationships/" + id + "/end")
                .then()
                .statusCode(404);
        assertThat(db.count(
                        "audit where subject = ? and outcome = 'denied' and why = 'no-sight' and person = ?",
                        fixture.family,
                        fixture.lead.id()))
                .isEqualTo(4);
    }

    @Test
    void whoReferredAndTheVolunteerSeeThatItEnded() {
        UUID id = fixture.started();
        hear(ended(Instant.now()));
        awaitState(id, "ended");
        Stream.of(fixture.referrer, fixture.volunteer).forEach(person -> as(person)
                .get("/v1/relationships/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("endReason", equalTo("sharing-ended")));
    }

    @Test
    void whatHadEndedBeforeIsOutOfSightToo() {
        UUID id = fixture.started();
        db.execute("update relationship set state = 'ended', ended_at = now(), end_reason = 'moved' where id = ?", id);
        hear(ended(Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> as(fixture.lead).get("/v1/relationships/" + id).statusCode() == 404);
        as(fixture.referrer).get("/v1/relationships/" + id).then().body("endReason", equalTo("moved"));
    }

    @Test
    void theEndOfSharingWithAnotherOrganisationChangesNothing() {
        UUID id = fixture.started();
        hear(ended(Ids.next(), Instant.now()));
        hear(decided(false, Instant.now()));
        reads(fixture.lead, id, 200);
        awaitState(id, "introduced");
    }

    @Test
    void aMatchHeardAfterTheEndBeginsAndEndsAtOnce() {
        hear(ended(match.at().minusSeconds(60)));
        hear(match);
        UUID id = begun(match);
        awaitState(id, "ended");
        kafka.await(Topics.RELATIONSHIPS, record -> record.is("org.kith.relationship.started.v1", id));
        var said = kafka.await(Topics.RELATIONSHIPS, record -> record.is(ENDED, id));
        assertThat(Instant.parse(said.json().get("at").asText())).isEqualTo(match.at());
        reads(fixture.lead, id, 404);
    }

    @Test
    void sharedAgainItIsSeenAgainAndWhatEndedStaysEnded() {
        UUID before = fixture.started();
        hear(ended(match.at().minusSeconds(120)));
        awaitState(before, "ended");
        reads(fixture.lead, before, 404);
        hear(decided(false, match.at().minusSeconds(90)));
        reads(fixture.lead, before, 404);
        hear(decided(true, match.at().minusSeconds(60)));
        await().atMost(PATIENCE)
                .until(() -> as(fixture.lead).get("/v1/relationships/" + before).statusCode() == 200);
        awaitState(before, "ended");

        hear(match);
        UUID after = begun(match);
        awaitState(after, "introduced");
        reads(fixture.lead, after, 200);
        // And it can end a second time.
        hear(ended(match.at().plusSeconds(60)));
        awaitState(after, "ended");
        reads(fixture.lead, after, 404);
    }

    @Test
    void aMatchFromBeforeTheEndStillEndsWhenItIsHeardAfterSharingWasGivenAgain() {
        hear(ended(match.at().plusSeconds(30)));
        hear(decided(true, match.at().plusSeconds(60)));
        hear(match);
        awaitState(begun(match), "ended");
    }
}
