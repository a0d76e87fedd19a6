package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.kith.relationships.Fixture.as;
import static org.kith.relationships.Fixture.contact;
import static org.kith.relationships.Fixture.etag;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.kit.time.Ids;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.Heard;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class RelationshipsComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Db db = Fixture.DB;
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Fixture fixture = new Fixture();

    private String ofReferral(Person person, UUID referral) {
        await().atMost(PATIENCE)
                .until(() -> as(person)
                                .get("/v1/relationships?referralId=" + referral)
                                .then()
                                .statusCode(200)
                                .extract()
                                .<Integer>path("items.size()")
                        == 1);
        return as(person).get("/v1/relationships?referralId=" + referral).path("items[0].id");
    }

    private Heard said(String type, UUID relationship) {
        return kafka.await(Topics.RELATIONSHIPS, record -> record.is(type, relationship));
    }

    @Test
    void anAgreedMatchStartsOneRelationshipHoweverOftenItIsHeard() {
        MatchAgreed match = fixture.match();
        Event event = Fixture.event(match);
        Fixture.say(kafka, match, event);
        Fixture.say(kafka, match, event);
        // The same match told again under another id, as after a restore of matching.
        Fixture.say(kafka, match, Fixture.event(match).with("sequence", 2));
        String id = ofReferral(fixture.lead, match.referralId());
        as(fixture.lead)
                .get("/v1/relationships/" + id)
                .then()
                .body("state", equalTo("introduced"))
                .body("leadId", equalTo(fixture.lead.id().toString()))
                .body("contacts", equalTo(0))
                .body(
                        "reviewDue",
                        equalTo(LocalDate.ofInstant(match.at(), ZoneOffset.UTC)
                                .plusDays(42)
                                .toString()));
        Heard started = said("org.kith.relationship.started.v1", UUID.fromString(id));
        assertThat(started.headers()).containsEntry("ce_causationid", event.id());
        MatchEnded ended = new MatchEnded(
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.offerId(),
                "volunteer-moved",
                "NW01",
                Instant.parse("2026-11-21T09:00:00Z"));
        Fixture.say(kafka, ended, Fixture.event(ended).with("sequence", 3));
        await().atMost(PATIENCE).until(() -> "ended"
                .equals(as(fixture.lead).get("/v1/relationships/" + id).path("state")));
        assertThat(db.count("relationship where match_id = ?", match.matchId())).isEqualTo(1);
    }

    @Test
    void contactsAreLoggedByLeadAndVolunteerAndCountOnce() {
        UUID id = fixture.started();
        UUID first = Ids.next();
        String path = "/v1/relationships/" + id + "/contacts";
        as(fixture.lead)
                .header("Idempotency-Key", Ids.next())
                .body(contact(first))
                .post(path)
                .then()
                .statusCode(201)
                .body("by", equalTo("lead"));
        as(fixture.lead)
                .header("Idempotency-Key", Ids.next())
                .body(contact(first))
                .post(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(first.toString()));
        as(fixture.lead)
                .header("Idempotency-Key", Ids.next())
                .body(contact(first).replace("\"minutes\": 40", "\"minutes\": 45"))
                .post(path)
                .then()
                .statusCode(409);
        as(fixture.colleague)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next()))
                .post(path)
                .then()
                .statusCode(201)
                .body("by", equalTo("practitioner"));
        as(fixture.volunteer)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next()))
                .post(path)
                .then()
                .statusCode(201)
                .body("by", equalTo("volunteer"));
        as(fixture.lead)
                .get("/v1/relationships/" + id)
                .then()
                .body("state", equalTo("active"))
                .body("contacts", equalTo(3))
                .body("minutes", equalTo(120))
                .body("lastContactAt", equalTo(Fixture.VISIT.toString()));
        assertThat(kafka.await(Topics.RELATIONSHIPS, 3, record -> record.is("org.kith.contact.made.v1", id)))
                .hasSize(3)
                .allSatisfy(record -> assertThat(record.value()).doesNotContain("Soup"));
        as(fixture.volunteer).get(path).then().statusCode(200).body("items", hasSize(1));
        as(fixture.colleague).get(path).then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void aContactInTheFutureIsRefused() {
        UUID id = fixture.started();
        as(fixture.lead)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next(), Instant.parse("2099-01-01T17:30:00Z")))
                .post("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"))
                .body("errors[0].code", equalTo("future"));
        assertThat(db.count("contact where relationship_id = ?", id)).isZero();
    }

    @Test
    void aHandoverNamesTheNewLeadAndWhetherTheyMet() {
        UUID id = fixture.started();
        Map<String, Object> command =
                Map.of("toLeadId", fixture.colleague.id(), "reason", "leave", "metTogetherOn", "2026-11-04");
        as(fixture.lead)
                .body(command)
                .post("/v1/relationships/" + id + "/handover")
                .then()
                .statusCode(428);
        as(fixture.lead)
                .header("If-Match", etag(fixture.lead, id))
                .body(command)
                .post("/v1/relationships/" + id + "/handover")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("leadId", equalTo(fixture.colleague.id().toString()))
                .body("handovers[0].metTogetherOn", equalTo("2026-11-04"));
        assertThat(said("org.kith.relationship.handedover.v1", id)
                        .json()
                        .get("metTogether")
                        .asBoolean())
                .isTrue();
        as(fixture.lead)
                .header("If-Match", etag(fixture.lead, id))
                .body(command)
                .post("/v1/relationships/" + id + "/handover")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("same-lead"));
    }

    @Test
    void anEndSaysItsReasonAndOutcomeAndIsFinal() {
        UUID id = fixture.started();
        Map<String, String> command = Map.of("reason", "goal-reached", "outcome", "met");
        as(fixture.lead)
                .header("If-Match", etag(fixture.lead, id))
                .body(command)
                .post("/v1/relationships/" + id + "/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("outcome", equalTo("met"));
        said("org.kith.relationship.ended.v1", id);
        assertThat(said("org.kith.outcome.recorded.v1", id)
                        .json()
                        .get("outcome")
                        .asText())
                .isEqualTo("met");
        as(fixture.lead)
                .header("If-Match", etag(fixture.lead, id))
                .body(command)
                .post("/v1/relationships/" + id + "/end")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        as(fixture.lead)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next()))
                .post("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(409);
    }

    @Test
    void theReferrerSeesWhereItStandsAndChangesNothing() {
        UUID id = fixture.started();
        as(fixture.referrer).get("/v1/relationships/" + id).then().statusCode(200);
        as(fixture.referrer).get("/v1/relationships/" + id + "/contacts").then().statusCode(403);
        Person practitionerOfSchool = Person.fresh(fixture.school, "practitioner");
        as(practitionerOfSchool)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "other", "outcome", "met"))
                .post("/v1/relationships/" + id + "/end")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("organisation"));
        assertThat(db.count(
                        "audit where subject = ? and outcome = 'denied' and person = ?",
                        fixture.family,
                        practitionerOfSchool.id()))
                .isEqualTo(1);
    }

    @Test
    void anotherOrganisationSeesNothingNotEvenInTheDatabase() {
        UUID id = fixture.started();
        as(fixture.lead)
                .header("Idempotency-Key", Ids.next())
                .body(contact(Ids.next()))
                .post("/v1/relationships/" + id + "/contacts")
                .then()
                .statusCode(201);
        Organisation stranger = Organisation.fresh("charity");
        as(Person.fresh(stranger, "practitioner"))
                .get("/v1/relationships/" + id)
                .then()
                .statusCode(404);
        assertThat(db.countAs(stranger.id(), "relationship where id = ?", id)).isZero();
        assertThat(db.countAs(stranger.id(), "contact where relationship_id = ?", id))
                .isZero();
        assertThat(db.countIn(Scope.of(Person.fresh(fixture.council, "practitioner")), "relationship where id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void silenceMakesItQuietAndAReviewIsAskedForOnce() {
        UUID id = fixture.started();
        db.execute(
                "update relationship set started_at = '2026-01-02T00:00:00Z', review_due = '2026-02-13' where id = ?",
                id);
        await().atMost(PATIENCE).until(() -> "quiet"
                .equals(as(fixture.lead).get("/v1/relationships/" + id).path("state")));
        said("org.kith.relationship.reviewdue.v1", id);
        UUID later = fixture.started();
        db.execute(
                "update relationship set started_at = '2026-01-02T00:00:00Z', review_due = '2026-02-13' where id = ?",
                later);
        // A whole round later, the first one was not asked for again.
        said("org.kith.relationship.reviewdue.v1", later);
        assertThat(kafka.everything(Topics.RELATIONSHIPS))
                .filteredOn(record -> record.is("org.kith.relationship.reviewdue.v1", id))
                .hasSize(1);
    }
}
