package org.kith.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.kith.relationships.RelationshipsFixtures.LIST;
import static org.kith.relationships.RelationshipsFixtures.PATH;
import static org.kith.relationships.RelationshipsFixtures.VISIT;
import static org.kith.relationships.RelationshipsFixtures.awaitState;
import static org.kith.relationships.RelationshipsFixtures.change;
import static org.kith.relationships.RelationshipsFixtures.contact;
import static org.kith.relationships.RelationshipsFixtures.event;
import static org.kith.relationships.RelationshipsFixtures.logContact;
import static org.kith.relationships.RelationshipsFixtures.read;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.matching.MatchEnded;
import org.kith.kit.time.Ids;
import org.kith.kit.time.UkCalendar;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Scope;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class RelationshipsComponentTest {
    private final Db db = RelationshipsFixtures.DB;
    private final RelationshipsFixtures fixtures = new RelationshipsFixtures();

    @Test
    void anAgreedMatchStartsOneRelationshipHoweverOftenItComes() {
        MatchAgreed match = fixtures.match();
        Event event = event(match);
        fixtures.publish(match, event);
        fixtures.publish(match, event);
        // The same match told again under another id, as after a restore of matching.
        fixtures.publish(match);
        UUID id = fixtures.idOf(match, fixtures.lead);
        read(fixtures.lead, id)
                .body("state", equalTo("introduced"))
                .body("leadId", equalTo(fixtures.lead.id().toString()))
                .body("contacts", equalTo(0))
                .body(
                        "reviewDue",
                        equalTo(UkCalendar.dayOf(match.at()).plusDays(42).toString()));
        assertThat(fixtures.published("org.kith.relationship.started.v1", id).headers())
                .containsEntry("ce_causationid", event.id());
        fixtures.publish(new MatchEnded(
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.offerId(),
                "volunteer-moved",
                "NW01",
                Instant.parse("2026-11-21T09:00:00Z")));
        fixtures.awaitState(id, "ended");
        Api.as(fixtures.lead)
                .get(LIST + "?referralId=" + match.referralId())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void contactsAreLoggedByLeadAndVolunteerAndCountOnce() {
        UUID id = fixtures.started();
        UUID first = Ids.next();
        String path = PATH + id + "/contacts/";
        String location = logContact(fixtures.lead, id, contact(first))
                .statusCode(201)
                .body("id", equalTo(first.toString()))
                .extract()
                .header("Location");
        assertThat(location).endsWith(path + first);
        logContact(fixtures.lead, id, contact(first)).statusCode(200).body("id", equalTo(first.toString()));
        logContact(fixtures.lead, id, contact(first).replace("\"minutes\": 40", "\"minutes\": 45"))
                .statusCode(409);
        for (String without : List.of("\"minutes\": null,", "")) {
            logContact(fixtures.lead, id, contact(Ids.next()).replace("\"minutes\": 40,", without))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/minutes")))
                    .body("errors.code", equalTo(List.of("required")));
        }
        UUID second = Ids.next();
        logContact(fixtures.colleague, id, contact(second)).statusCode(201);
        UUID third = Ids.next();
        logContact(fixtures.volunteer, id, contact(third)).statusCode(201);
        Map<UUID, String> parts = Map.of(first, "lead", second, "practitioner", third, "volunteer");
        parts.forEach((contact, part) -> Api.as(fixtures.lead)
                .get(path + contact)
                .then()
                .statusCode(200)
                .body("by", equalTo(part))
                .body("note", equalTo("Soup was welcome.")));
        read(fixtures.lead, id)
                .body("state", equalTo("active"))
                .body("contacts", equalTo(3))
                .body("minutes", equalTo(120))
                .body("lastContactAt", equalTo(VISIT.toString()));
        assertThat(fixtures.kafka.await(Topics.RELATIONSHIPS, 3, record -> record.is("org.kith.contact.made.v1", id)))
                .hasSize(3)
                .allSatisfy(record ->
                        assertThat(record.value()).doesNotContain("Soup").contains(fixtures.family.toString()))
                .extracting(record -> record.json().get("personId").asText())
                .containsExactlyInAnyOrder(
                        fixtures.lead.id().toString(),
                        fixtures.colleague.id().toString(),
                        fixtures.volunteer.id().toString());
        Api.as(fixtures.volunteer).get(path).then().statusCode(200).body("items", hasSize(1));
        Api.as(fixtures.volunteer).get(path + first).then().statusCode(404);
        Api.as(fixtures.colleague).get(path).then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void contactsLoggedAtTheSameMomentAreAllStored() {
        UUID id = fixtures.started();
        List<CompletableFuture<Integer>> answers = Stream.of(
                        fixtures.lead, fixtures.colleague, fixtures.volunteer, fixtures.lead)
                .map(person -> CompletableFuture.supplyAsync(() ->
                        logContact(person, id, contact(Ids.next())).extract().statusCode()))
                .toList();
        assertThat(answers).extracting(CompletableFuture::join).containsOnly(201);
        read(fixtures.lead, id).body("contacts", equalTo(4));
    }

    @Test
    void aContactIsLoggedOnADayOnWhichItCanHaveBeen() {
        Instant began = Instant.now().minus(40, ChronoUnit.DAYS);
        UUID old = fixtures.started(fixtures.match(began));
        UUID young = fixtures.started();
        refused(young, Instant.parse("2099-01-01T17:30:00Z"), "future");
        refused(young, Instant.now().plus(11, ChronoUnit.MINUTES), "future");
        refused(young, VISIT.minus(3, ChronoUnit.DAYS), "before-relationship");
        refused(old, Instant.now().minus(31, ChronoUnit.DAYS).minusSeconds(60), "too-old");
        refused(old, Instant.parse("1970-01-01T00:00:00Z"), "too-old");
        read(fixtures.lead, old).body("contacts", equalTo(0));
        UUID late = Ids.next();
        String body = contact(late, Instant.now().minus(31, ChronoUnit.DAYS).plusSeconds(600));
        logContact(fixtures.lead, old, body).statusCode(201);
        logContact(fixtures.lead, old, body).statusCode(200);
        // They may have met in the morning of the day on which the match was written down.
        MatchAgreed today = fixtures.match(Instant.now());
        UUID same = fixtures.started(today);
        Instant morning = UkCalendar.startOf(UkCalendar.dayOf(today.at()));
        logContact(fixtures.lead, same, contact(Ids.next(), morning)).statusCode(201);
    }

    private void refused(UUID id, Instant at, String code) {
        logContact(fixtures.lead, id, contact(Ids.next(), at))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aRelationshipIsGivenToPeopleWhoAreKnownOnly() {
        UUID id = fixtures.started();
        Person stranger = Person.fresh(Organisation.fresh("charity"), "practitioner");
        handedTo(id, Ids.next(), "unknown-person");
        handedTo(id, fixtures.colleague.id(), "unknown-person");
        RelationshipsFixtures.signsIn(stranger);
        RelationshipsFixtures.signsIn(fixtures.coordinator);
        handedTo(id, stranger.id(), "not-a-practitioner");
        handedTo(id, fixtures.coordinator.id(), "not-a-practitioner");
        handedTo(id, fixtures.volunteer.id(), "not-a-practitioner");
        linkedTo(id, Ids.next(), "unknown-person");
        linkedTo(id, stranger.id(), "not-a-volunteer");
        read(fixtures.lead, id).body("leadId", equalTo(fixtures.lead.id().toString()));
    }

    private void handedTo(UUID id, UUID person, String code) {
        change(fixtures.lead, id, "handover", Map.of("toLeadId", person, "reason", "leave"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toLeadId"))
                .body("errors[0].code", equalTo(code));
    }

    private void linkedTo(UUID id, UUID person, String code) {
        change(fixtures.lead, id, "link-volunteer", Map.of("personId", person))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/personId"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aHandoverNamesTheNewLeadAndWhetherTheyMet() {
        UUID id = fixtures.started();
        RelationshipsFixtures.signsIn(fixtures.colleague);
        Map<String, Object> handover =
                Map.of("toLeadId", fixtures.colleague.id(), "reason", "leave", "metTogetherOn", "2026-11-04");
        Api.as(fixtures.lead)
                .body(handover)
                .post(PATH + id + "/handover")
                .then()
                .statusCode(428);
        change(fixtures.lead, id, "handover", handover)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("leadId", equalTo(fixtures.colleague.id().toString()))
                .body("handovers[0].fromLeadId", equalTo(fixtures.lead.id().toString()))
                .body("handovers[0].metTogetherOn", equalTo("2026-11-04"));
        assertThat(fixtures.published("org.kith.relationship.handedover.v1", id)
                        .json()
                        .get("metTogether")
                        .asBoolean())
                .isTrue();
        change(fixtures.lead, id, "handover", handover).statusCode(400).body("errors[0].code", equalTo("same-lead"));
        change(fixtures.lead, id, "handover", Map.of("toLeadId", fixtures.lead.id(), "reason", "other"))
                .statusCode(200)
                .body("handovers", hasSize(2));
        read(fixtures.lead, id)
                .body("handovers.reason", equalTo(List.of("leave", "other")))
                .body("leadId", equalTo(fixtures.lead.id().toString()));
    }

    @Test
    void anEndHasItsReasonAndOutcomeAndIsFinal() {
        UUID id = fixtures.started();
        Map<String, String> end = Map.of("reason", "goal-reached", "outcome", "met");
        change(fixtures.lead, id, "end", end)
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("outcome", equalTo("met"));
        fixtures.published("org.kith.relationship.ended.v1", id);
        assertThat(fixtures.published("org.kith.outcome.recorded.v1", id)
                        .json()
                        .get("outcome")
                        .asText())
                .isEqualTo("met");
        change(fixtures.lead, id, "end", end).statusCode(409).body("type", equalTo("/problems/wrong-state"));
        logContact(fixtures.lead, id, contact(Ids.next())).statusCode(409);
    }

    @Test
    void aMatchThatEndedBecauseTheNeedIsMetSaysTheOutcome() {
        MatchAgreed match = fixtures.match();
        UUID id = fixtures.started(match);
        fixtures.publish(new MatchEnded(
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.offerId(),
                "need-met",
                "NW01",
                Instant.now()));
        read(fixtures.lead, id).body("state", equalTo("ended")).body("outcome", equalTo("met"));
        assertThat(fixtures.published("org.kith.outcome.recorded.v1", id)
                        .json()
                        .get("outcome")
                        .asText())
                .isEqualTo("met");
    }

    @Test
    void theReferrerSeesTheStatusAndChangesNothing() {
        UUID id = fixtures.started();
        read(fixtures.referrer, id).statusCode(200);
        Api.as(fixtures.referrer).get(PATH + id + "/contacts").then().statusCode(403);
        Person practitionerOfSchool = Person.fresh(fixtures.school, "practitioner");
        change(practitionerOfSchool, id, "end", Map.of("reason", "other", "outcome", "met"))
                .statusCode(403)
                .body("errors[0].code", equalTo("organisation"));
        assertThat(db.count(
                        "audit where subject = ? and outcome = 'denied' and person = ?",
                        fixtures.family,
                        practitionerOfSchool.id()))
                .isEqualTo(1);
    }

    @Test
    void anotherOrganisationSeesNothingNotEvenInTheDatabase() {
        UUID id = fixtures.started();
        logContact(fixtures.lead, id, contact(Ids.next())).statusCode(201);
        Organisation stranger = Organisation.fresh("charity");
        read(Person.fresh(stranger, "practitioner"), id).statusCode(404);
        assertThat(db.countAs(stranger.id(), "relationship where id = ?", id)).isZero();
        assertThat(db.countAs(stranger.id(), "contact where relationship_id = ?", id))
                .isZero();
        assertThat(db.countIn(Scope.of(fixtures.colleague), "relationship where id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void aListIsOfAStatusThatThereIs() {
        UUID id = fixtures.started();
        Api.as(fixtures.lead).get(LIST + "?state=introduced").then().body("items.id", equalTo(List.of(id.toString())));
        Api.as(fixtures.lead).get(LIST + "?state=ended").then().body("items", hasSize(0));
        Api.as(fixtures.lead)
                .get(LIST + "?state=over")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("state"))
                .body("errors[0].code", equalTo("unknown-code"));
    }

    @Test
    void onlyWhatIsShownIsInTheAudit() {
        fixtures.started();
        fixtures.started();
        String before = "audit where subject = ? and action = 'relationship.list' and person = ?";
        long noted = db.count(before, fixtures.family, fixtures.colleague.id());
        Api.as(fixtures.colleague).get(LIST + "?limit=1").then().statusCode(200).body("next", notNullValue());
        assertThat(db.count(before, fixtures.family, fixtures.colleague.id())).isEqualTo(noted + 1);
    }

    @Test
    void silenceMakesItQuietAndAReviewIsAskedForOnce() {
        Instant longAgo = Instant.parse("2026-01-02T00:00:00Z");
        String reviewDue = "org.kith.relationship.reviewdue.v1";
        MatchAgreed match = fixtures.match(longAgo);
        fixtures.publish(match);
        UUID id = fixtures.idOf(match, fixtures.lead);
        awaitState(fixtures.lead, id, "quiet");
        fixtures.published(reviewDue, id);
        MatchAgreed another = fixtures.match(longAgo);
        fixtures.publish(another);
        // A whole round later, the first one was not asked for again.
        fixtures.published(reviewDue, fixtures.idOf(another, fixtures.lead));
        assertThat(fixtures.timesPublished(reviewDue, id)).isEqualTo(1);
    }
}
