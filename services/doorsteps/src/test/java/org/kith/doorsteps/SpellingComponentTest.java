package org.kith.doorsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.testkit.Api;
import org.kith.testkit.Db;
import org.kith.testkit.WithKith;

/** Do-not-knock and unsafe hold for a door however another partner spells its address. */
@QuarkusTest
@WithKith(service = "doorsteps", kafka = true)
class SpellingComponentTest {
    private final Db db = Db.of("doorsteps");
    private final String street = "King's Mews Road " + UUID.randomUUID();

    private Map<String, Object> address(String label, String spelt, String postcode) {
        Map<String, Object> address = new HashMap<>();
        address.put("id", UUID.randomUUID());
        address.put("label", label);
        address.put("street", spelt);
        address.put("postcode", postcode);
        return address;
    }

    private static UUID patch(WalkFixtures of, List<Map<String, Object>> doors) {
        UUID patch = UUID.randomUUID();
        of.create(patch, doors).statusCode(201);
        return patch;
    }

    @Test
    void theMarksAreThereAndTheKnockIsRefusedWhateverTheSpelling() {
        WalkFixtures first = new WalkFixtures(1);
        Map<String, Object> door = address("12a", street, "ZN1 0AA");
        Map<String, Object> flat = address("Flat 2, 14", street, "ZN1 0AA");
        UUID patch = patch(first, List.of(door, flat));
        for (Map<String, Object> each : List.of(door, flat)) {
            Api.as(first.linkWorker)
                    .body(Map.of())
                    .post("/v1/doors/" + each.get("id") + "/do-not-knock")
                    .then()
                    .statusCode(200);
        }
        Map<String, Object> unsafe = first.knock(0, "unsafe");
        unsafe.put("doorId", door.get("id"));
        unsafe.put("at", first.started.toString());
        Api.as(first.linkWorker)
                .body(Map.of("patchId", patch, "startedAt", first.started.toString(), "knocks", List.of(unsafe)))
                .post("/v1/walks/" + UUID.randomUUID() + "/knocks")
                .then()
                .body("created", equalTo(1));

        List<Map<String, Object>> spelt = new ArrayList<>();
        for (String label : List.of(
                "12 a",
                "12A",
                "12a.",
                "No 12a",
                "12a\u00A0",
                "12a\u200B",
                "12\u0430",
                "\uFF11\uFF12a",
                "12-a",
                "12a,")) {
            spelt.add(address(label, street, "ZN1 0AA"));
        }
        spelt.add(address("12a", street.replace(" ", "  "), "ZN1 0AA"));
        spelt.add(address("12a", street.replace("Road", "Rd."), "ZN1 0AA"));
        spelt.add(address("12a", street.replace("'", ""), "ZN1 0AA"));
        spelt.add(address("12a", street.replace("'", "\u2019").toUpperCase(java.util.Locale.ROOT), "zn1-0aa"));
        int ofTwelve = spelt.size();
        for (String label : List.of("Flat 2 14", "14 Flat 2", "Flat 2,14", "flat 2  14", "14, Apt 2")) {
            spelt.add(address(label, street, "(ZN1 0AA)"));
        }
        for (int i = 0; i < spelt.size(); i++) {
            WalkFixtures other = new WalkFixtures(1);
            UUID theirs = patch(other, List.of(spelt.get(i)));
            var download = Api.as(other.linkWorker)
                    .get("/v1/patches/" + theirs + "/download")
                    .then()
                    .body("doors[0].doNotKnockUntil", notNullValue())
                    .body("doors[0].unsafe", equalTo(i < ofTwelve));
            download.body(
                    "doors.id", contains((i < ofTwelve ? door : flat).get("id").toString()));
            Map<String, Object> knock = other.knock(0, "no-answer", java.time.Instant.now());
            knock.put("doorId", spelt.get(i).get("id"));
            Api.as(other.linkWorker)
                    .body(Map.of("patchId", theirs, "startedAt", other.started.toString(), "knocks", List.of(knock)))
                    .post("/v1/walks/" + UUID.randomUUID() + "/knocks")
                    .then()
                    .body("results[0].code", equalTo("do-not-knock"));
        }
        assertThat(db.count("door where street = ?", street)).isEqualTo(2);
    }

    @Test
    void whereTwoReadingsArePossibleTheWishHoldsForBoth() {
        WalkFixtures first = new WalkFixtures(1);
        Map<String, Object> flat = address("Flat 2, 12", street, "ZN1 0AA");
        Map<String, Object> other = address("2/12", street, "ZN1 0AA");
        patch(first, List.of(flat));
        WalkFixtures second = new WalkFixtures(1);
        UUID theirs = patch(second, List.of(other, address("2", street, "ZN1 0AA")));
        Api.as(first.linkWorker)
                .body(Map.of())
                .post("/v1/doors/" + flat.get("id") + "/do-not-knock")
                .then()
                .statusCode(200);
        Api.as(second.linkWorker)
                .get("/v1/patches/" + theirs + "/download")
                .then()
                .body("doors.find { it.label == '2/12' }.doNotKnockUntil", notNullValue())
                .body("doors.find { it.label == '2' }.doNotKnockUntil", org.hamcrest.Matchers.nullValue());
        Map<String, Object> knock = second.knock(0, "no-answer", java.time.Instant.now());
        knock.put("doorId", other.get("id"));
        Api.as(second.linkWorker)
                .body(Map.of("patchId", theirs, "startedAt", second.started.toString(), "knocks", List.of(knock)))
                .post("/v1/walks/" + UUID.randomUUID() + "/knocks")
                .then()
                .body("results[0].code", equalTo("do-not-knock"));
        assertThat(db.count("door where street = ?", street)).isEqualTo(3);
    }

    @Test
    void doorsThatAreOthersStayOthers() {
        WalkFixtures walking = new WalkFixtures(1);
        List<Map<String, Object>> doors = new ArrayList<>();
        for (String label : List.of("12", "12A", "Flat 1", "Flat 2", "Flat 1, 12", "Flat 2, 12", "12-14")) {
            doors.add(address(label, street, "ZN1 0AA"));
        }
        patch(walking, doors);
        assertThat(db.count("door where street = ?", street)).isEqualTo(doors.size());
    }

    @Test
    void oneNumberOfTheGazetteerIsOneDoorHoweverItIsSpelt() {
        WalkFixtures walking = new WalkFixtures(1);
        String uprn = "1" + (System.nanoTime() % 10_000_000_000L);
        Map<String, Object> door = address("Rose Cottage", street, "ZN1 0AA");
        patch(walking, List.of(door));
        door.put("uprn", uprn);
        door.remove("id");
        patch(walking, List.of(door));
        Map<String, Object> numbered = address("31", street, "ZN1 0AA");
        numbered.put("uprn", "0" + uprn);
        UUID patch = patch(new WalkFixtures(1), List.of(numbered));
        assertThat(db.count("door where street = ?", street)).isEqualTo(1);
        assertThat(db.count(
                        "patch_door p join door d on d.id = p.door_id where p.patch_id = ? and d.uprn = ?",
                        patch,
                        uprn))
                .isEqualTo(1);
        numbered.put("uprn", "12 34");
        walking.create(UUID.randomUUID(), List.of(numbered))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/doors/0/uprn"));
    }

    @Test
    void anAddressThatNobodySeesIsNone() {
        WalkFixtures walking = new WalkFixtures(1);
        for (String nothing : List.of("\u200B\u200B", "\u2800", "\u3164")) {
            walking.create(UUID.randomUUID(), List.of(address(nothing, street, "ZN1 0AA")))
                    .statusCode(400)
                    .body("errors[0].code", equalTo("required"));
        }
    }

    @Test
    void aSignThatNobodyCanReadIsRefused() {
        WalkFixtures walking = new WalkFixtures(1);
        for (String unreadable : List.of("\u2014", ".", "12\u200E", "12\n", "1\uE000", "1\uFFFD", "1\u0007")) {
            walking.create(UUID.randomUUID(), List.of(address(unreadable, street, "ZN1 0AA")))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/doors/0/label")))
                    .body("errors.code", equalTo(List.of("plain-name")));
            walking.create(UUID.randomUUID(), List.of(address("12", unreadable, "ZN1 0AA")))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/doors/0/street")))
                    .body("errors.code", equalTo(List.of("plain-name")));
        }
    }
}
