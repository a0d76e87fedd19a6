package org.kith.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.testkit.Api;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

/** People of an afternoon: stored under the device's ids, before or after the events of their offers. */
@QuarkusTest
@WithKith(service = "offers", kafka = true)
class PeopleComponentTest {
    private final OffersFixtures fixtures = new OffersFixtures();

    static Map<String, Object> person() {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", UUID.randomUUID());
        person.put("name", "Bo Lindqvist");
        person.put("phone", "01632 960777");
        person.put("email", "bo@example.org");
        person.put("mayContact", true);
        person.put("wordingVersion", "2026-1");
        return person;
    }

    private static Map<String, Object> with(Map<String, Object> person, String field, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(person);
        other.put(field, value);
        return other;
    }

    private static UUID id(Map<String, Object> person) {
        return (UUID) person.get("id");
    }

    private static ValidatableResponse send(Person linkWorker, Object... people) {
        return Api.as(linkWorker)
                .body(Map.of("people", List.of(people)))
                .post("/v1/people/batch")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse volunteer(UUID id) {
        return Api.as(OffersFixtures.COORDINATOR)
                .get("/v1/volunteers/" + id)
                .then()
                .statusCode(200);
    }

    private long audited(String action, UUID subject, Person who) {
        return fixtures.db.count("audit where subject = ? and action = ? and person = ?", subject, action, who.id());
    }

    @Test
    void aPersonIsStoredOnceAndTheirNameIsForCoordinators() {
        Map<String, Object> person = person();
        send(fixtures.linkWorker, person)
                .body("results", hasSize(1))
                .body("results[0].id", equalTo(id(person).toString()))
                .body("results[0].status", equalTo(201))
                .body("results[0].result", equalTo("created"))
                .body("results[0].problem", nullValue())
                .body(not(containsString("Lindqvist")));
        send(fixtures.linkWorker, person)
                .body("results[0].status", equalTo(200))
                .body("results[0].result", equalTo("duplicate"));
        assertThat(audited("person.record", id(person), fixtures.linkWorker)).isEqualTo(1);
        UUID offer = fixtures.logOffer(id(person), "meals");
        OffersFixtures.read(offer).body("volunteerId", equalTo(id(person).toString()));
        volunteer(id(person))
                .body("organisationId", equalTo(fixtures.charity.id().toString()))
                .body("person.name", equalTo("Bo Lindqvist"))
                .body("person.phone", equalTo("01632 960777"))
                .body("person.email", equalTo("bo@example.org"))
                .body("person.postcode", nullValue())
                .body("person.mayContact", equalTo(true))
                .body("person.wordingVersion", equalTo("2026-1"));
        assertThat(audited("person.read", id(person), OffersFixtures.COORDINATOR))
                .isEqualTo(1);
        Api.as(fixtures.linkWorker).get("/v1/volunteers/" + id(person)).then().statusCode(403);
    }

    @Test
    void theEventOfTheOfferMayComeFirst() {
        Map<String, Object> person = person();
        UUID offer = fixtures.logOffer(id(person), "homework");
        OffersFixtures.read(offer).body("volunteerId", equalTo(id(person).toString()));
        volunteer(id(person)).body("person", nullValue());
        send(fixtures.linkWorker, person).body("results[0].result", equalTo("created"));
        volunteer(id(person)).body("person.name", equalTo("Bo Lindqvist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "-", "Bo\u0007", "Bo\nLindqvist", "\u200EBo", "Bo\uE000", "Bo\uFFFD"})
    void aNameIsOneThatCanBeRead(String name) {
        Map<String, Object> person = with(person(), "name", name);
        send(fixtures.linkWorker, person)
                .body("results[0].result", equalTo("refused"))
                .body("results[0].problem.pointer", equalTo("/name"))
                .body("results[0].problem.code", equalTo("plain-name"));
        Api.creating(OffersFixtures.COORDINATOR)
                .body(Map.of("kind", "charity", "name", name))
                .post("/v1/organisations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"))
                .body("errors.code", contains("plain-name"));
        assertThat(fixtures.db.count("person where id = ?", id(person))).isZero();
    }

    @Test
    void twoOffersOfOnePersonAreOneVolunteer() {
        Map<String, Object> person = person();
        UUID first = fixtures.logOffer(id(person), "homework");
        UUID second = fixtures.logOffer(id(person), "meals");
        assertThat(OffersFixtures.volunteerOf(first)).isEqualTo(OffersFixtures.volunteerOf(second));
        OffersFixtures.suitability(id(person)).body("offers", hasSize(2));
        // The second came under a known volunteer: it waits until they were asked.
        OffersFixtures.change(second, "confirm", null).statusCode(200);
        // What is recorded once counts for both.
        OffersFixtures.complete(id(person), OffersFixtures.TODAY);
        OffersFixtures.check(id(person), "enhanced-barred", OffersFixtures.TODAY, null)
                .body("offers.state", everyItem(is("open")));
    }

    @Test
    void anIdThatAnotherOrganisationsDeviceMadeTooIsSomebodyElse() {
        UUID person = OffersFixtures.volunteerOf(fixtures.open("homework", OffersFixtures.TODAY));
        send(fixtures.linkWorker, with(person(), "id", person)).body("results[0].result", equalTo("created"));
        OffersFixtures elsewhere = new OffersFixtures();
        Map<String, Object> stranger = with(with(person(), "id", person), "name", "Jo Okafor");
        send(elsewhere.linkWorker, stranger).body("results[0].result", equalTo("created"));
        UUID offer = elsewhere.logOffer(person, "homework");
        UUID volunteer = OffersFixtures.volunteerOf(offer);
        assertThat(volunteer).isNotEqualTo(person);
        OffersFixtures.read(offer)
                .body("organisationId", equalTo(elsewhere.charity.id().toString()))
                .body("missing.code", contains("check-missing", "references-missing", "training-missing"));
        volunteer(volunteer).body("person.name", equalTo("Jo Okafor"));
        volunteer(person).body("person.name", equalTo("Bo Lindqvist"));
        OffersFixtures.suitability(person).body("offers", hasSize(1));
        assertThat(fixtures.db.count("parked where key = ?", offer.toString())).isZero();
        // What they offer next is theirs again.
        assertThat(OffersFixtures.volunteerOf(elsewhere.logOffer(person, "meals")))
                .isEqualTo(volunteer);
    }

    @Test
    void aNameThatAnotherOrganisationSentSaysNothingAboutAVolunteer() {
        UUID person = OffersFixtures.volunteerOf(fixtures.logOffer("meals"));
        send(new OffersFixtures().linkWorker, with(person(), "id", person))
                .body("results[0].result", equalTo("created"));
        volunteer(person).body("person", nullValue());
    }

    @Test
    void whoMayNotBeContactedIsStoredWithoutPhoneAndEmail() {
        Map<String, Object> person = with(person(), "mayContact", false);
        send(fixtures.linkWorker, person).body("results[0].result", equalTo("created"));
        send(fixtures.linkWorker, person).body("results[0].result", equalTo("duplicate"));
        fixtures.logOffer(id(person), "meals");
        volunteer(id(person))
                .body("person.name", equalTo("Bo Lindqvist"))
                .body("person.mayContact", equalTo(false))
                .body("person.phone", nullValue())
                .body("person.email", nullValue());
        assertThat(fixtures.db.count("person where id = ? and (phone is not null or email is not null)", id(person)))
                .isZero();
    }

    @Test
    void anIdThatComesBackWithOtherWordsIsRefused() {
        Map<String, Object> person = person();
        send(fixtures.linkWorker, person);
        send(fixtures.linkWorker, with(person, "name", "Somebody Else"))
                .body("results[0].status", equalTo(409))
                .body("results[0].result", equalTo("refused"))
                .body("results[0].problem.code", equalTo("id-reused"));
        // Whether the words are the same is not told to somebody who did not send them.
        send(Person.fresh(fixtures.charity, "link-worker"), person)
                .body("results[0].problem.code", equalTo("id-reused"));
    }

    @Test
    void whoLaterDoesNotWantToBeContactedIsNot() {
        Map<String, Object> person = person();
        Map<String, Object> no = with(with(person, "mayContact", false), "wordingVersion", "2026-2");
        UUID offer = fixtures.logOffer(id(person), "meals");
        send(fixtures.linkWorker, person).body("results[0].result", equalTo("created"));
        volunteer(OffersFixtures.volunteerOf(offer)).body("person.phone", equalTo("01632 960777"));
        // A colleague hears it; another organisation's device says it of somebody else.
        send(new OffersFixtures().linkWorker, no).body("results[0].result", equalTo("created"));
        volunteer(id(person)).body("person.mayContact", equalTo(true));
        send(Person.fresh(fixtures.charity, "link-worker"), no)
                .body("results[0].status", equalTo(200))
                .body("results[0].problem", nullValue());
        volunteer(id(person))
                .body("person.mayContact", equalTo(false))
                .body("person.phone", nullValue())
                .body("person.email", nullValue())
                .body("person.wordingVersion", equalTo("2026-2"));
        // The yes that is sent again does not undo it.
        send(fixtures.linkWorker, person).body("results[0].status", equalTo(200));
        volunteer(id(person)).body("person.mayContact", equalTo(false));
        Map<String, Object> both = person();
        send(fixtures.linkWorker, both, with(both, "mayContact", false)).body("results.status", contains(201, 200));
    }

    @Test
    void onePersonThatCannotBeStoredDoesNotKeepTheOthersBack() {
        Map<String, Object> good = person();
        Map<String, Object> noName = with(person(), "name", " ");
        Map<String, Object> wrongType = with(person(), "mayContact", "perhaps");
        Map<String, Object> unknownField = with(person(), "shoeSize", 43);
        Map<String, Object> control = with(person(), "name", "Bo\u0007");
        Map<String, Object> noEmail = with(person(), "email", "at home");
        List<Object> people = new ArrayList<>(List.of(noName, wrongType, good, unknownField, control, noEmail, "Bo"));
        people.add(with(person(), "id", "no id"));
        people.add(good);
        long before = fixtures.db.count("person");
        send(fixtures.linkWorker, people.toArray())
                .body(
                        "results.result",
                        contains(
                                "refused",
                                "refused",
                                "created",
                                "refused",
                                "refused",
                                "refused",
                                "refused",
                                "refused",
                                "duplicate"))
                .body("results.status", contains(400, 400, 201, 400, 400, 400, 400, 400, 200))
                .body("results[0].id", equalTo(id(noName).toString()))
                .body("results[0].problem.code", equalTo("required"))
                .body("results[0].problem.pointer", equalTo("/name"))
                .body("results[1].problem.code", equalTo("malformed"))
                .body("results[3].problem.code", equalTo("malformed"))
                .body("results[5].problem.pointer", equalTo("/email"))
                .body("results[6].id", nullValue())
                .body("results[7].problem", notNullValue());
        assertThat(fixtures.db.count("person")).isEqualTo(before + 1);
    }

    @Test
    void anAfternoonOfNobodyIsRightAndOneOfTooManyIsNot() {
        send(fixtures.linkWorker).body("results", hasSize(0));
        List<Map<String, Object>> tooMany = new ArrayList<>();
        for (int i = 0; i <= 500; i++) {
            tooMany.add(Map.of());
        }
        Api.as(fixtures.linkWorker)
                .body(Map.of("people", tooMany))
                .post("/v1/people/batch")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/people"));
    }
}
