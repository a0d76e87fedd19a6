package org.kith.relationships;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.kith.contracts.EventJson;
import org.kith.contracts.EventPayload;
import org.kith.contracts.EventTypes;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.kit.time.Ids;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Organisation;
import org.kith.testkit.Person;
import org.kith.testkit.Tokens;

/** A council, a school and a family's match, all new. */
final class Fixture {
    static final Db DB = Db.of("relationships");

    /** Recent, because the sweep calls a relationship quiet whose last contact was 14 days ago. */
    static final Instant VISIT = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    final Organisation council = Organisation.fresh("council");
    final Organisation school = Organisation.fresh("school");
    final Person lead = Person.fresh(council, "practitioner");
    final Person colleague = Person.fresh(council, "practitioner");
    final Person referrer = Person.fresh(school, "partner");
    final Person volunteer = Person.fresh(Organisation.fresh("charity"), "volunteer");
    final UUID family = Ids.next();

    MatchAgreed match() {
        return new MatchAgreed(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                family,
                Ids.next(),
                Ids.next(),
                school.id(),
                council.id(),
                lead.id(),
                "meals",
                "NW01",
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    static Event event(EventPayload payload) {
        String service = EventTypes.topicOf(payload.getClass()).split("\\.")[1];
        return Event.of(
                EventTypes.nameOf(payload.getClass()),
                service,
                payload.subject(),
                new String(EventJson.write(payload), java.nio.charset.StandardCharsets.UTF_8));
    }

    static void say(KafkaProbe kafka, EventPayload payload, Event event) {
        kafka.send(EventTypes.topicOf(payload.getClass()), event);
    }

    /** A relationship as it lies in the database after its match was agreed. */
    UUID started() {
        UUID id = Ids.next();
        MatchAgreed match = match();
        DB.execute(
                "insert into relationship (id, match_id, need_id, referral_id, family_id, offer_id, volunteer_id, "
                        + "volunteer_person, sender_id, receiver_id, lead_id, kind, zone, state, started_at, review_due, "
                        + "version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'meals', 'NW01', 'introduced', now(), "
                        + "current_date + 42, 0)",
                id,
                match.matchId(),
                match.needId(),
                match.referralId(),
                family,
                match.offerId(),
                match.volunteerId(),
                volunteer.id(),
                school.id(),
                council.id(),
                lead.id());
        return id;
    }

    static RequestSpecification as(Person person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    static String etag(Person person, Object relationship) {
        return as(person).get("/v1/relationships/" + relationship).header("ETag");
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
