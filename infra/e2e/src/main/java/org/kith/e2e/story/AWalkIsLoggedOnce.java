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
import org.kith.e2e.client.Await;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Stored;
import org.kith.e2e.client.Today;
import org.kith.places.Area;
import org.kith.places.Door;

/** A patch is downloaded, walked without signal, and 40 knocks are sent three times and counted once. */
final class AWalkIsLoggedOnce implements Chapter {
    static final String JAMA = "Jama Nur";
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
                        Map.of("until", Today.date().plusMonths(6).toString()));
        report.check("a door asked not to be knocked", marked.status() / 100 == 2, marked.summary());
        Answer download = cast.lena().get("/api/doorsteps/v1/patches/" + patch + "/download");
        report.check(
                "Lena downloads her patch with its do-not-knock door", hasSilent(download, silent), download.text());

        earlierWalk(cast, patch, doors, report);
        Batch batch = fortyKnocks(cast, patch, doors);
        Stored first = batch.send(cast.lena());
        report.check("40 knocks are sent and 40 are new", first.count("knock", "created") == 40, first.summary());
        report.check(
                "names, numbers to ring and the concern went to their owners",
                first.count("person", "created") == 5
                        && first.count("need-contact", "created") == 2
                        && first.item(cast.knockConcern).path("result").asText().equals("created"),
                first.answer().text());
        Stored second = batch.send(cast.lena());
        report.check("sent again: 40 duplicates", second.count("knock", "duplicate") == 40, second.summary());
        Stored third = batch.sendHalfBackwards(cast.lena());
        report.check("half of them backwards: 20 duplicates", third.count("knock", "duplicate") == 20, third.summary());

        Batch refused = new Batch(patch, Instant.now());
        Object unwanted = refused.knock(silent, "no-answer").get("id");
        Stored no = refused.send(cast.lena());
        report.check(
                "a knock on the do-not-knock door is refused with its reason",
                no.item(unwanted).path("result").asText().equals("refused")
                        && no.item(unwanted).path("problem").toString().contains("do-not-knock"),
                no.answer().text());
        Answer needs = Await.until(
                () -> cast.lena().get("/api/referrals/v1/doorstep-needs?limit=200"),
                answer -> cast.doorstepNeeds.stream()
                        .allMatch(need -> answer.text().contains(need.toString())));
        report.check(
                "the two needs logged wait to be referred",
                cast.doorstepNeeds.stream().allMatch(need -> needs.text().contains(need.toString())),
                needs.summary());
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
        offer(cast, batch, doors.get(41), "expired", "homework", Slots.ANY, 5000, batch.person("Edna Marsh"));
        offer(cast, batch, doors.get(45), "far", "homework", Slots.ANY, 1000, batch.person("Felix Stone"));
        UUID piotr = batch.person("Piotr Lis");
        offer(
                cast,
                batch,
                doors.get(42),
                "polish",
                Batch.offer(Api.id(), piotr, "homework", Slots.ANY, List.of("pl"), 5000));
        Stored sent = batch.send(cast.lena());
        report.check("an earlier walk brought three offers", sent.count("knock", "created") == 3, sent.summary());
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
                        Batch.concern(
                                cast.knockConcern, "A child answered alone, long after dark, and looked unwell."));
        batch.knock(doors.get(door++), "do-not-knock");
        offer(cast, batch, doors.get(door++), "pram", "items", Slots.ANY, 4000, batch.person("Greta Holm"));
        offer(cast, batch, doors.get(door++), "cook", "meals", Slots.evenings("Tu"), 3000, batch.person("Hana Suzuki"));
        offer(cast, batch, doors.get(door++), "walker", "school-run", Slots.ANY, 2000, batch.person("Ivor Price"));
        offer(cast, batch, doors.get(door++), "homework", "homework", Slots.evenings("TuTh"), 3000, batch.person(JAMA));
        UUID kofi = batch.person("Kofi Mensah");
        offer(cast, batch, doors.get(door++), "driver", "transport", Slots.ANY, 9000, kofi);
        offer(cast, batch, doors.get(door++), "coach", "sport", Slots.evenings("Sa"), 6000, kofi);
        for (String kind : List.of("meals", "items")) {
            UUID need = Api.id();
            cast.doorstepNeeds.add(need);
            batch.knock(doors.get(door++), "need-heard").put("needs", List.of(Batch.need(need, kind, "Lotte Berg")));
        }
        return batch;
    }

    private static void offer(
            Cast cast, Batch batch, UUID door, String name, String kind, String slots, int radius, UUID person) {
        offer(cast, batch, door, name, Batch.offer(Api.id(), person, kind, slots, LANGUAGES, radius));
    }

    private static void offer(Cast cast, Batch batch, UUID door, String name, Map<String, Object> offer) {
        cast.offers.put(name, (UUID) offer.get("id"));
        batch.knock(door, "offer-heard").put("offers", List.of(offer));
    }

    private static boolean hasSilent(Answer download, UUID silent) {
        for (JsonNode door : download.json().path("doors")) {
            if (door.path("id").asText().equals(silent.toString())) {
                return !door.path("doNotKnockUntil").asText("").isEmpty();
            }
        }
        return false;
    }
}
