package org.kith.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Demonstration;
import org.kith.places.Area;
import org.kith.places.Door;

/** A patch is downloaded, walked without signal, and 40 knocks are sent three times and counted once. */
final class AWalkIsLoggedOnce implements Chapter {
    private static final List<String> LANGUAGES = List.of("en", "so");

    @Override
    public String title() {
        return "A link worker walks her patch";
    }

    @Override
    public void play(Cast cast, Report report) {
        UUID patch = Api.id();
        List<UUID> doors = patch(cast, patch, report);
        UUID silent = doors.get(44);
        Answer marked = cast.lena()
                .post(
                        "/api/doorsteps/v1/doors/" + silent + "/do-not-knock",
                        Map.of(
                                "until",
                                java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                                        .plusMonths(6)
                                        .toString()));
        report.check("a door asked not to be knocked", marked.status() / 100 == 2, marked.summary());
        Answer download = cast.lena().get("/api/doorsteps/v1/patches/" + patch + "/download");
        report.check(
                "Lena downloads her patch with its do-not-knock door", hasSilent(download, silent), download.text());

        earlierWalk(cast, patch, doors, report);
        Batch batch = fortyKnocks(cast, patch, doors);
        String path = "/api/doorsteps/v1/walks/" + batch.walk + "/knocks";
        Answer first = cast.lena().post(path, batch.body());
        report.check("40 knocks are sent and 40 are new", first.number("/created") == 40, said(first));
        Answer second = cast.lena().post(path, batch.body());
        report.check("sent again: 40 duplicates", second.number("/duplicate") == 40, said(second));
        Answer third = cast.lena().post(path, batch.halfBackwards());
        report.check("half of them backwards: 20 duplicates", third.number("/duplicate") == 20, said(third));

        Batch refused = new Batch(patch, Instant.now());
        refused.knock(silent, "no-answer");
        Answer no = cast.lena().post("/api/doorsteps/v1/walks/" + refused.walk + "/knocks", refused.body());
        report.check(
                "a knock on the do-not-knock door is refused with its reason",
                no.number("/refused") == 1 && no.at("/results/0/code").equals("do-not-knock"),
                said(no));
    }

    private static List<UUID> patch(Cast cast, UUID patch, Report report) {
        List<UUID> ids = new ArrayList<>();
        List<Map<String, Object>> doors = new ArrayList<>();
        List<Door> street = cast.street(cast.home).doors();
        for (int i = 0; i < 45; i++) {
            add(
                    ids,
                    doors,
                    cast,
                    cast.home,
                    street.get(i % street.size()).postcode().value(),
                    i + 1);
        }
        add(ids, doors, cast, cast.far, cast.postcode(cast.far), 1);
        Answer made = cast.carol()
                .post(
                        "/api/doorsteps/v1/patches",
                        Map.of(
                                "id",
                                patch,
                                "name",
                                cast.street(cast.home).name() + " and around",
                                "linkWorkerId",
                                Demonstration.LENA,
                                "organisationId",
                                Demonstration.OPEN_DOOR,
                                "doors",
                                doors));
        report.check("the coordinator gives Lena a patch of 46 doors", made.status() == 201, made.summary());
        return ids;
    }

    private static void add(
            List<UUID> ids, List<Map<String, Object>> doors, Cast cast, Area area, String postcode, int number) {
        UUID id = Api.id();
        // Flats of its own for each telling: a door asked not to be knocked stays so, the next time too.
        String flat = " Flat " + cast.telling;
        ids.add(id);
        doors.add(Map.of(
                "id", id, "label", number + flat, "street", cast.street(area).name(), "postcode", postcode));
    }

    /** Three who offer help with homework and whom the engine must not suggest later, each for a reason of its own. */
    private static void earlierWalk(Cast cast, UUID patch, List<UUID> doors, Report report) {
        Batch batch = new Batch(patch, Instant.now().minus(Duration.ofHours(30)));
        heard(cast, batch, doors.get(41), "expired", "homework", Slots.ANY, LANGUAGES, 5000, "Edna Marsh");
        heard(cast, batch, doors.get(45), "far", "homework", Slots.ANY, LANGUAGES, 1000, "Felix Stone");
        heard(cast, batch, doors.get(42), "polish", "homework", Slots.ANY, List.of("pl"), 5000, "Piotr Lis");
        Answer sent = cast.lena().post("/api/doorsteps/v1/walks/" + batch.walk + "/knocks", batch.body());
        report.check("an earlier walk brought three offers", sent.number("/created") == 3, said(sent));
    }

    private static Batch fortyKnocks(Cast cast, UUID patch, List<UUID> doors) {
        Batch batch = new Batch(patch, Instant.now().minus(Duration.ofHours(3)));
        int door = 0;
        for (int i = 0; i < 10; i++) {
            batch.knock(doors.get(door++), "no-answer");
        }
        for (int i = 0; i < 5; i++) {
            batch.knock(doors.get(door++), "not-now");
        }
        for (int i = 0; i < 4; i++) {
            batch.knock(doors.get(door++), "declined");
        }
        for (int i = 0; i < 11; i++) {
            batch.knock(doors.get(door++), "conversation");
        }
        cast.knockConcern = Api.id();
        batch.knock(doors.get(door++), "conversation")
                .put(
                        "concern",
                        Map.of(
                                "id",
                                cast.knockConcern,
                                "what",
                                "A child answered alone, long after dark, and looked unwell."));
        batch.knock(doors.get(door++), "do-not-knock");
        heard(cast, batch, doors.get(door++), "pram", "items", Slots.ANY, LANGUAGES, 4000, "Greta Holm");
        heard(cast, batch, doors.get(door++), "cook", "meals", Slots.evenings("Tu"), LANGUAGES, 3000, "Hana Suzuki");
        heard(cast, batch, doors.get(door++), "walker", "school-run", Slots.ANY, LANGUAGES, 2000, "Ivor Price");
        heard(
                cast,
                batch,
                doors.get(door++),
                "homework",
                "homework",
                Slots.evenings("TuTh"),
                LANGUAGES,
                3000,
                "Jama Nur");
        heard(cast, batch, doors.get(door++), "driver", "transport", Slots.ANY, LANGUAGES, 9000, "Kofi Mensah");
        heard(cast, batch, doors.get(door++), "coach", "sport", Slots.evenings("Sa"), LANGUAGES, 6000, "Lotte Berg");
        for (String kind : List.of("meals", "items")) {
            batch.knock(doors.get(door++), "need-heard").put("needs", List.of(Map.of("id", Api.id(), "kind", kind)));
        }
        return batch;
    }

    private static void heard(
            Cast cast,
            Batch batch,
            UUID door,
            String name,
            String kind,
            String slots,
            List<String> languages,
            int radius,
            String giver) {
        UUID id = Api.id();
        cast.offers.put(name, id);
        batch.knock(door, "offer-heard").put("offers", List.of(Batch.offer(id, kind, slots, languages, radius, giver)));
    }

    private static boolean hasSilent(Answer download, UUID silent) {
        for (JsonNode door : download.json().path("doors")) {
            if (door.path("id").asText().equals(silent.toString())) {
                return !door.path("doNotKnockUntil").asText("").isEmpty();
            }
        }
        return false;
    }

    private static String said(Answer answer) {
        return answer.status() == 200
                ? answer.at("/created") + " created, " + answer.at("/duplicate") + " duplicate, "
                        + answer.at("/refused") + " refused "
                        + answer.json().path("results").findValues("code")
                : answer.summary();
    }
}
