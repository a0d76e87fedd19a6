package org.kith.relationships;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.Topics;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.ConsumedEvent;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;

/** A council, a school and a family's match, all new, and the events and requests that act on them. */
final class RelationshipsFixtures {
    static final Db DB = Db.of("relationships");
    static final Duration PATIENCE = Duration.ofSeconds(40);
    static final String LIST = "/v1/relationships";
    static final String PATH = LIST + "/";

    /** Recent, because the sweep calls a relationship quiet whose last contact was 14 days ago. */
    static final Instant VISIT = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private static final AtomicLong SEQUENCE = new AtomicLong(1);

    final KafkaProbe kafka = KafkaProbe.connect();
    final Organisation council = Organisation.fresh("council");
    final Organisation school = Organisation.fresh("school");
    final Person lead = Person.fresh(council, "practitioner");
    final Person colleague = Person.fresh(council, "practitioner");
    final Person coordinator = Person.fresh(council, "coordinator");
    final Person referrer = Person.fresh(school, "partner");
    final Person volunteer = Person.fresh(Organisation.fresh("charity"), "volunteer");
    final UUID family = Ids.next();

    /** A match that was agreed before the visits of the tests. */
    MatchAgreed match() {
        return match(VISIT.minus(1, ChronoUnit.DAYS));
    }

    MatchAgreed match(Instant at) {
        return match(school, at);
    }

    /** A match for a family that this organisation referred. */
    MatchAgreed match(Organisation sender, Instant at) {
        return new MatchAgreed(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                family,
                Ids.next(),
                Ids.next(),
                sender.id(),
                council.id(),
                lead.id(),
                "meals",
                "NW01",
                at.truncatedTo(ChronoUnit.MICROS));
    }

    /** The same match for help of another kind. */
    static MatchAgreed of(String kind, MatchAgreed match) {
        return new MatchAgreed(
                match.matchId(),
                match.needId(),
                match.referralId(),
                match.familyId(),
                match.offerId(),
                match.volunteerId(),
                match.senderId(),
                match.receiverId(),
                match.leadId(),
                kind,
                match.zone(),
                match.at());
    }

    /** An event that is newer than all before it. */
    static Event event(EventPayload payload) {
        String service = EventTypes.topicOf(payload.getClass()).split("\\.")[1];
        return Event.of(
                        EventTypes.nameOf(payload.getClass()),
                        service,
                        payload.subject(),
                        new String(EventJson.write(payload), StandardCharsets.UTF_8))
                .with("sequence", SEQUENCE.getAndIncrement());
    }

    void publish(EventPayload payload, Event event) {
        kafka.send(EventTypes.topicOf(payload.getClass()), event);
    }

    /** Publishes these one after the other and waits until the service has taken them. */
    void publish(EventPayload... payloads) {
        for (EventPayload payload : payloads) {
            publish(payload, event(payload));
            taken();
        }
    }

    void taken() {
        kafka.awaitCaughtUp("kith-relationships", Topics.MATCHING);
        kafka.awaitCaughtUp("kith-relationships", Topics.REFERRALS);
    }

    /** A relationship whose match was agreed just now, with the volunteer's account linked. */
    UUID started() {
        return started(match());
    }

    UUID started(MatchAgreed match) {
        publish(match, event(match));
        UUID id = idOf(match, lead);
        signsIn(volunteer);
        change(lead, id, "link-volunteer", Map.of("personId", volunteer.id())).statusCode(200);
        return id;
    }

    /** Only who has signed in is given a relationship. */
    static void signsIn(Person person) {
        Api.as(person).get(LIST).then().statusCode(200);
    }

    /** The relationship that followed a match, as soon as this person sees it. */
    UUID idOf(MatchAgreed match, Person person) {
        String path = LIST + "?referralId=" + match.referralId();
        await().atMost(PATIENCE)
                .until(() -> Api.as(person).get(path).<List<?>>path("items").size() == 1);
        return UUID.fromString(Api.as(person).get(path).path("items[0].id"));
    }

    /** Waits until whoever referred the family, who always sees it, is shown this status. */
    void awaitState(UUID id, String state) {
        awaitState(referrer, id, state);
    }

    static void awaitState(Person person, UUID id, String state) {
        await().atMost(PATIENCE)
                .until(() -> state.equals(Api.as(person).get(PATH + id).path("state")));
    }

    static void awaitStatus(Person person, UUID id, int status) {
        await().atMost(PATIENCE).until(() -> Api.as(person).get(PATH + id).statusCode() == status);
    }

    /** Waits for what this service publishes about a relationship. */
    ConsumedEvent published(String type, UUID id) {
        return kafka.await(Topics.RELATIONSHIPS, record -> record.is(type, id));
    }

    /** How often this service published it so far. */
    long timesPublished(String type, UUID id) {
        return kafka.everything(Topics.RELATIONSHIPS).stream()
                .filter(record -> record.is(type, id))
                .count();
    }

    static ValidatableResponse read(Person person, UUID id) {
        return Api.as(person).get(PATH + id).then();
    }

    /** Changes a relationship as somebody who reads it again when the sweep changed it between the read and the act. */
    static ValidatableResponse change(Person person, UUID id, String command, Object body) {
        return await().until(
                        () -> Api.act(person, PATH + id, command, body).then(),
                        answer -> answer.extract().statusCode() != 412);
    }

    /** Reviewed by its lead. */
    ValidatableResponse reviewed(UUID id) {
        return change(lead, id, "reviewed", null).statusCode(200);
    }

    static ValidatableResponse logContact(Person person, UUID id, String body) {
        return Api.creating(person).body(body).post(PATH + id + "/contacts").then();
    }

    static String etag(Person person, UUID id) {
        return Api.etag(person, PATH + id);
    }

    static String contact(UUID id) {
        return contact(id, VISIT);
    }

    static String contact(UUID id, Instant at) {
        return """
            {"id": "%s", "at": "%s", "how": "visit", "minutes": 40, "note": "Soup was welcome."}
            """.formatted(id, at);
    }
}
