package org.kith.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.contracts.EventJson;
import org.kith.contracts.doorsteps.DoorstepNeedLogged;
import org.kith.kit.time.Ids;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.Event;
import org.kith.testkit.KafkaProbe;
import org.kith.testkit.Person;
import org.kith.testkit.WithKith;

@QuarkusTest
@WithKith(service = "referrals", kafka = true)
class DoorstepNeedKafkaTest {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    private final ReferralsFixtures fixtures = new ReferralsFixtures();
    private final KafkaProbe kafka = KafkaProbe.connect();
    private final Db db = Db.of("referrals");
    private final Person lena = Person.fresh(fixtures.school, "link-worker");

    private void logged(UUID need) {
        var payload = new DoorstepNeedLogged(need, Ids.next(), fixtures.school.id(), "items", "NW0100001", "NW01", NOW);
        kafka.send(
                "kith.doorsteps.v1",
                Event.of(
                        "org.kith.doorstep.need.logged.v1",
                        "doorsteps",
                        need,
                        new String(EventJson.write(payload), StandardCharsets.UTF_8)));
        Awaitility.await().untilAsserted(() -> ReferralsFixtures.get(lena, "/v1/doorstep-needs")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(need.toString())));
    }

    private static String contact(UUID need, String phone, boolean mayContact) {
        return """
                {"needId": "%s", "name": "Rosa Quill", "phone": "%s", "email": "rosa@example.org", "mayContact": %s,
                 "wordingVersion": "2026-1"}""".formatted(need, phone, mayContact);
    }

    private static ValidatableResponse keep(Person by, String... contacts) {
        return Api.as(by)
                .body("{\"contacts\": [" + String.join(",", contacts) + "]}")
                .post("/v1/doorstep-needs/contacts")
                .then();
    }

    @Test
    void whatWasLoggedAtADoorMayBecomeAReferral() {
        UUID need = Ids.next();
        logged(need);
        ReferralsFixtures.get(fixtures.stranger, "/v1/doorstep-needs")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        String id = ReferralsFixtures.send(lena, fixtures.referral().with("/doorstepNeedId", "\"" + need + "\""))
                .statusCode(201)
                .extract()
                .path("id");
        ReferralsFixtures.get(lena, "/v1/doorstep-needs").then().body("items.referralId", hasItem(id));
        ReferralsFixtures.send(fixtures.stranger, fixtures.referral().with("/doorstepNeedId", "\"" + need + "\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-doorstep-need"));
        ReferralsFixtures.send(lena, fixtures.referral().with("/doorstepNeedId", "\"" + need + "\""))
                .statusCode(400)
                .body("errors[0].code", equalTo("already-referred"));
    }

    @Test
    void aContactMayComeBeforeTheNeedAndAfterIt() {
        UUID before = Ids.next();
        keep(lena, contact(before, "01632 960001", true))
                .statusCode(200)
                .body("results[0].id", equalTo(before.toString()))
                .body("results[0].status", equalTo(201))
                .body("results[0].result", equalTo("created"));
        ReferralsFixtures.get(lena, "/v1/doorstep-needs/" + before).then().statusCode(404);
        logged(before);
        UUID after = Ids.next();
        logged(after);
        ReferralsFixtures.get(lena, "/v1/doorstep-needs/" + after)
                .then()
                .statusCode(200)
                .body("contact", nullValue());
        keep(lena, contact(after, "01632 960002", true)).body("results.status", equalTo(List.of(201)));
        ReferralsFixtures.get(lena, "/v1/doorstep-needs/" + before)
                .then()
                .statusCode(200)
                .body("contact.name", equalTo("Rosa Quill"))
                .body("contact.phone", equalTo("01632 960001"))
                .body("contact.wordingVersion", equalTo("2026-1"));
        ReferralsFixtures.get(lena, "/v1/doorstep-needs/" + after)
                .then()
                .body("contact.phone", equalTo("01632 960002"));
    }

    @Test
    void onlyTheOrganisationThatLoggedTheNeedSeesItsContactAndEveryLookIsNoted() {
        UUID need = Ids.next();
        logged(need);
        keep(lena, contact(need, "01632 960001", true));
        // A link worker elsewhere who names the need has a contact of their own that nobody is shown.
        keep(Person.fresh(fixtures.charity, "link-worker"), contact(need, "01632 960009", true))
                .body("results.status", equalTo(List.of(201)));
        for (Person stranger : List.of(
                fixtures.stranger,
                Person.fresh(fixtures.charity, "link-worker"),
                Person.fresh(fixtures.council, "practitioner"))) {
            ReferralsFixtures.get(stranger, "/v1/doorstep-needs/" + need).then().statusCode(404);
            ReferralsFixtures.get(stranger, "/v1/doorstep-needs")
                    .then()
                    .body("items.id", not(hasItem(need.toString())));
        }
        for (String role : List.of("commissioner", "coordinator", "volunteer", "duty", "network-admin")) {
            ReferralsFixtures.get(Person.fresh(fixtures.school, role), "/v1/doorstep-needs/" + need)
                    .then()
                    .statusCode(403);
        }
        ReferralsFixtures.get(fixtures.sofia, "/v1/doorstep-needs/" + need)
                .then()
                .statusCode(200)
                .body("contact.phone", equalTo("01632 960001"));
        assertThat(db.rows("select person, action from audit where subject = ? order by ordinal", need))
                .extracting(row -> row.get("person") + " " + row.get("action"))
                .contains(lena.id() + " doorstep-need.contact-keep", fixtures.sofia.id() + " doorstep-need.read");
    }

    @Test
    void aRepeatChangesNothingAndTheNewestContactIsKept() throws Exception {
        UUID need = Ids.next();
        logged(need);
        String sent = contact(need, "01632 960001", true);
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> racing =
                    Collections.nCopies(6, () -> keep(lena, sent).extract().<Integer>path("results[0].status"));
            int created = 0;
            for (var answer : pool.invokeAll(racing)) {
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        keep(lena, contact(need, "01632 960002", true)).body("results[0].result", equalTo("replaced"));
        ReferralsFixtures.get(lena, "/v1/doorstep-needs/" + need).then().body("contact.phone", equalTo("01632 960002"));
        keep(lena, contact(need, "01632 960002", false)).body("results[0].result", equalTo("replaced"));
        ReferralsFixtures.get(lena, "/v1/doorstep-needs/" + need)
                .then()
                .body("contact.mayContact", equalTo(false))
                .body("contact.phone", nullValue())
                .body("contact.email", nullValue());
    }

    @Test
    void aNoStaysUntilTheyAreAskedAgain() {
        UUID need = Ids.next();
        logged(need);
        String yes = asked(contact(need, "01632 960001", true), "2026-03-02T10:00:00Z");
        String no = asked(contact(need, null, false), "2026-03-02T10:00:00Z");
        keep(lena, yes).body("results[0].result", equalTo("created"));
        keep(lena, no).body("results[0].result", equalTo("replaced"));
        keep(lena, yes).body("results[0].result", equalTo("kept"));
        keep(lena, asked(contact(need, "01632 960001", true), "2026-03-01T10:00:00Z"))
                .body("results[0].result", equalTo("kept"));
        ReferralsFixtures.get(lena, "/v1/doorstep-needs/" + need)
                .then()
                .body("contact.mayContact", equalTo(false))
                .body("contact.phone", nullValue());
        keep(lena, asked(contact(need, "01632 960001 ext 3", true), "2026-03-03T10:00:00Z"))
                .body("results[0].result", equalTo("replaced"));
        // A no that comes late is a no.
        keep(lena, asked(contact(need, null, false), "2026-03-02T11:00:00Z"))
                .body("results[0].result", equalTo("replaced"));
        ReferralsFixtures.get(lena, "/v1/doorstep-needs/" + need).then().body("contact.mayContact", equalTo(false));
    }

    private static String asked(String contact, String at) {
        return contact.replace("\"null\"", "null")
                .replace("\"wordingVersion\"", "\"askedAt\": \"" + at + "\", \"wordingVersion\"");
    }

    @Test
    void aBrokenContactAmongGoodOnesIsRefusedByItself() {
        UUID first = Ids.next();
        UUID last = Ids.next();
        keep(
                        lena,
                        contact(first, "01632 960001", true),
                        contact(Ids.next(), "ring the bell, nobody has a telephone", true),
                        contact(Ids.next(), "01632 960001", true).replace("Rosa", "Ro\\u0000sa"),
                        "{\"needId\": \"none\"}",
                        "null",
                        contact(last, "01632 960001", true))
                .statusCode(200)
                .body("results.status", equalTo(List.of(201, 400, 400, 400, 400, 201)))
                .body("results[1].problem.code", equalTo("validation"))
                .body("results[3].id", equalTo("none"))
                .body("results[3].problem.code", equalTo("malformed"));
        assertThat(db.count("need_contact where organisation_id = ?", fixtures.school.id()))
                .isEqualTo(2);
    }
}
