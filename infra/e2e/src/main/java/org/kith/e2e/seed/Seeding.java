package org.kith.e2e.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Kith;
import org.kith.e2e.client.Stored;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.Street;

/** Fills a network through its public API, in batches, so that pages have something to show. */
public final class Seeding {
    private static final int BATCH = 100;
    private static final List<String> OUTCOMES = List.of(
            "no-answer",
            "no-answer",
            "no-answer",
            "not-now",
            "declined",
            "conversation",
            "conversation",
            "conversation");
    private static final List<String> KINDS = List.of("items", "meals", "diy", "items", "meals");

    private final Kith kith;
    private final List<Address> addresses;
    private final SeedPlan plan;
    private final Random random;

    private record Address(String street, Door door) {}

    private Seeding(Kith kith, Place place, SeedPlan plan) {
        this.kith = kith;
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.addresses = new ArrayList<>();
        for (Street street : place.streets()) {
            street.doors().forEach(door -> addresses.add(new Address(street.name(), door)));
        }
        Collections.shuffle(addresses, random);
    }

    /**
     * Fills in what the plan says.
     *
     * @throws IllegalStateException when the network refuses something
     */
    public static void run(Kith kith, Place place, SeedPlan plan, Progress progress) {
        Demonstration.signInLinkWorkers(kith);
        Seeding seeding = new Seeding(kith, place, plan);
        double all = plan.doors() + 4.0 * plan.referrals();
        int done = 0;
        int offersLeft = plan.offers();
        while (done < plan.doors()) {
            int size = Math.min(BATCH, plan.doors() - done);
            int offers = (int) Math.round(offersLeft * (size / (double) (plan.doors() - done)));
            seeding.walk(done, size, offers);
            offersLeft -= offers;
            done += size;
            progress.at(done / all);
        }
        Matchmaking matchmaking = new Matchmaking(kith);
        for (int i = 0; i < plan.referrals(); i++) {
            Answer received = seeding.referral(i);
            // The others wait: the plan of the network has something to plan.
            if (i % 2 == 0) {
                matchmaking.match(received.at("/id"), seeding.need(received), 1 + i / 2 % 3);
            }
            progress.at((plan.doors() + 4.0 * (i + 1)) / all);
        }
    }

    private void walk(int from, int size, int offers) {
        List<Map<String, Object>> doors = new ArrayList<>();
        List<Map<String, Object>> knocks = new ArrayList<>();
        List<Map<String, Object>> people = new ArrayList<>();
        Instant begin = Instant.now().minus(Duration.ofHours(24L + random.nextInt(24 * 20)));
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        for (int i = 0; i < size; i++) {
            UUID door = Api.id();
            Address address = addresses.get((from + i) % addresses.size());
            doors.add(Map.of(
                    "id", door,
                    "label", address.door().label(),
                    "street", address.street(),
                    "postcode", address.door().postcode().value()));
            Map<String, Object> knock = new LinkedHashMap<>();
            knock.put("id", Api.id());
            knock.put("doorId", door);
            knock.put("at", begin.plusSeconds(150L * i).toString());
            boolean offer = order.indexOf(i) < offers;
            knock.put("outcome", offer ? "offer-heard" : OUTCOMES.get(random.nextInt(OUTCOMES.size())));
            if (offer) {
                UUID person = Api.id();
                people.add(Map.of(
                        "id",
                        person,
                        "name",
                        "Neighbour " + (from + i),
                        "mayContact",
                        false,
                        "wordingVersion",
                        "2026-1"));
                knock.put("offers", List.of(offer(person)));
            }
            knocks.add(knock);
        }
        UUID patch = Api.id();
        expect(
                201,
                kith.as("carol")
                        .post(
                                "/api/doorsteps/v1/patches",
                                Map.of(
                                        "id",
                                        patch,
                                        "name",
                                        "Streets " + (from + 1) + " to " + (from + size),
                                        "linkWorkerId",
                                        Demonstration.LENA,
                                        "organisationId",
                                        Demonstration.OPEN_DOOR,
                                        "doors",
                                        doors)));
        Stored logged = Stored.send(
                kith.as("lena"),
                Api.id(),
                Map.of(
                        "patchId",
                        patch,
                        "startedAt",
                        begin.toString(),
                        "endedAt",
                        begin.plusSeconds(150L * size).toString(),
                        "people",
                        people,
                        "knocks",
                        knocks));
        if (logged.count("knock", "created") != size) {
            throw new IllegalStateException("not all of " + size + " knocks were stored: " + logged.summary());
        }
    }

    private Map<String, Object> offer(UUID person) {
        return Map.of(
                "id",
                Api.id(),
                "kind",
                KINDS.get(random.nextInt(KINDS.size())),
                "radiusMetres",
                1000 + 500 * random.nextInt(12),
                "languages",
                random.nextInt(4) == 0 ? List.of("en", "so") : List.of("en"),
                "capacity",
                1 + random.nextInt(3),
                "personId",
                person);
    }

    private String need(Answer received) {
        return kith.as("sofia")
                .get("/api/referrals/v1/referrals/" + received.at("/id"))
                .at("/needs/0/id");
    }

    private Answer referral(int number) {
        Address address = addresses.get((plan.doors() + number) % addresses.size());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "family",
                Map.of(
                        "contactName", "Parent " + number,
                        "address", address.door().label() + " " + address.street(),
                        "postcode", address.door().postcode().value()));
        body.put(
                "children",
                List.of(Map.of("name", "Child " + number, "dateOfBirth", (2012 + random.nextInt(10)) + "-05-01")));
        body.put("needs", List.of(need(number)));
        body.put("riskBand", random.nextInt(3) == 0 ? "medium" : "low");
        body.put("source", "2A");
        body.put(
                "agreement",
                Map.of(
                        "given",
                        List.of("refer", "share", "match"),
                        "by",
                        Map.of("as", "parent", "name", "Parent " + number),
                        "how",
                        "phone",
                        "language",
                        "en",
                        "interpreter",
                        false,
                        "wordingVersion",
                        "2026-11",
                        "on",
                        "2026-11-01"));
        body.put(
                "sharing",
                List.of(Map.of(
                        "withOrganisationId",
                        Demonstration.COUNCIL,
                        "fields",
                        List.of("contactName", "postcode", "children", "needDetail"),
                        "why",
                        "Early help for the family.",
                        "lawfulBasis",
                        "public-task",
                        "familyTold",
                        true)));
        Answer received = expect(201, kith.as("sofia").post("/api/referrals/v1/referrals", body));
        String path = "/api/referrals/v1/referrals/" + received.at("/id");
        expect(200, kith.as("priya").change(path, "acknowledge", Map.of()));
        expect(200, kith.as("priya").change(path, "decide", Map.of("decision", "accept", "metFamily", true)));
        return received;
    }

    /** Every fourth family needs somebody of a language that few speak: the plan has to leave some of them unmet. */
    private Map<String, Object> need(int number) {
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("kind", KINDS.get(random.nextInt(KINDS.size())));
        need.put("urgency", random.nextInt(4));
        need.put("childIndex", 0);
        if (number % 4 == 3) {
            need.put("languageRequired", number % 8 == 3 ? "so" : "ti");
        }
        return need;
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("the network answered " + answer.summary());
        }
        return answer;
    }
}
