package org.kith.relationships;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kith.relationships.RelationshipsFixtures.LIST;
import static org.kith.relationships.RelationshipsFixtures.PATH;
import static org.kith.relationships.RelationshipsFixtures.change;
import static org.kith.relationships.RelationshipsFixtures.contact;
import static org.kith.relationships.RelationshipsFixtures.event;
import static org.kith.relationships.RelationshipsFixtures.logContact;
import static org.kith.relationships.RelationshipsFixtures.read;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.contracts.matching.MatchAgreed;
import org.kith.contracts.referrals.FamilyRestricted;
import org.kith.contracts.referrals.RestrictionBroken;
import org.kith.contracts.referrals.RestrictionLifted;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.Event;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** While only named people see a family, nobody else but the volunteer sees its relationships. */
@QuarkusTest
@WithKith(service = "relationships", kafka = true)
class RestrictionComponentTest {
    private final RelationshipsFixtures fixtures = new RelationshipsFixtures();
    private final MatchAgreed match = fixtures.match();
    private final UUID restriction = Ids.next();

    private FamilyRestricted restrictedTo(Person... people) {
        return new FamilyRestricted(
                fixtures.family,
                restriction,
                List.of(people).stream().map(Person::id).toList(),
                "NW01",
                Instant.now());
    }

    private RestrictionLifted lifted() {
        return new RestrictionLifted(fixtures.family, restriction, "NW01", Instant.now());
    }

    private RestrictionBroken brokenBy(Person person, UUID which, Instant until) {
        return new RestrictionBroken(
                fixtures.family, which, person.id(), fixtures.council.id(), until, "NW01", Instant.now());
    }

    private void list(Person person, int size) {
        Api.as(person)
                .get(LIST + "?referralId=" + match.referralId())
                .then()
                .statusCode(200)
                .body("items", hasSize(size));
    }

    @Test
    void onlyThePeopleNamedAndTheVolunteerSeeItUntilItIsLifted() {
        UUID id = fixtures.started(match);
        logContact(fixtures.lead, id, contact(Ids.next())).statusCode(201);
        fixtures.publish(restrictedTo(fixtures.lead));
        read(fixtures.lead, id).statusCode(200);
        Api.as(fixtures.lead).get(PATH + id + "/contacts").then().body("items", hasSize(1));
        for (Person person : List.of(fixtures.colleague, fixtures.coordinator, fixtures.referrer)) {
            read(person, id).statusCode(404);
            list(person, 0);
        }
        Api.as(fixtures.colleague).get(PATH + id + "/contacts").then().statusCode(404);
        logContact(fixtures.colleague, id, contact(Ids.next())).statusCode(404);
        read(fixtures.volunteer, id).statusCode(200);
        logContact(fixtures.volunteer, id, contact(Ids.next())).statusCode(201);
        fixtures.publish(restrictedTo(fixtures.colleague));
        read(fixtures.colleague, id).statusCode(200);
        read(fixtures.lead, id).statusCode(404);
        fixtures.publish(lifted());
        for (Person person : List.of(fixtures.lead, fixtures.colleague, fixtures.referrer)) {
            read(person, id).statusCode(200);
        }
    }

    /** Otherwise nobody would lead it: the new lead would not find the relationship. */
    @Test
    void itIsHandedOverToSomebodyNamedOnly() {
        UUID id = fixtures.started(match);
        read(fixtures.colleague, id).statusCode(200);
        fixtures.publish(
                restrictedTo(fixtures.lead),
                brokenBy(fixtures.colleague, restriction, Instant.now().plusSeconds(86_400)));
        Map<String, Object> handover = Map.of("toLeadId", fixtures.colleague.id(), "reason", "leave");
        change(fixtures.lead, id, "handover", handover)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toLeadId"))
                .body("errors[0].code", equalTo("not-named"))
                .body("errors[0].detail", containsString("Ask the council to name them"));
        fixtures.publish(restrictedTo(fixtures.lead, fixtures.colleague));
        change(fixtures.lead, id, "handover", handover).statusCode(200);
        read(fixtures.colleague, id)
                .statusCode(200)
                .body("leadId", equalTo(fixtures.colleague.id().toString()));
    }

    @Test
    void itHoldsForARelationshipThatBeginsLater() {
        fixtures.publish(restrictedTo(fixtures.lead), match);
        fixtures.idOf(match, fixtures.lead);
        list(fixtures.colleague, 0);
    }

    @Test
    void theNewestWordCountsInAnyOrderAndTwice() {
        UUID id = fixtures.started(match);
        FamilyRestricted first = restrictedTo(fixtures.lead);
        Event restricted = event(first);
        RestrictionLifted last = lifted();
        Event lifted = event(last);
        fixtures.publish(last, lifted);
        fixtures.publish(first, restricted);
        fixtures.publish(last, lifted);
        fixtures.taken();
        read(fixtures.colleague, id).statusCode(200);
    }

    @Test
    void whoBrokeItSeesWhatThatRestrictionHidesForATime() {
        UUID id = fixtures.started(match);
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        fixtures.publish(
                brokenBy(fixtures.colleague, restriction, tomorrow),
                brokenBy(fixtures.coordinator, restriction, Instant.now().minusSeconds(1)),
                brokenBy(fixtures.referrer, Ids.next(), tomorrow),
                restrictedTo(fixtures.lead));
        read(fixtures.colleague, id).statusCode(200);
        read(fixtures.coordinator, id).statusCode(404);
        read(fixtures.referrer, id).statusCode(404);
        Api.as(fixtures.coordinator)
                .get(LIST + "?referralId=" + match.referralId())
                .then()
                .body("items", empty());
    }
}
