package org.kith.bench.flow;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.kith.bench.Running;
import org.kith.e2e.client.Answer;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Kith;
import org.kith.e2e.client.Stored;
import org.kith.places.Door;
import org.kith.places.Place;
import org.kith.places.Street;

/** Devices that come back to where there is signal, all at once, each with an afternoon of knocks. */
final class DeviceSync {
    private static final int KNOCKS = 100;
    private static final int OFFERS = 10;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Running running;
    private final Kith kith;
    private final List<Map<String, Object>> doors = new ArrayList<>();

    /**
     * What it took.
     *
     * @param sentSeconds    until every device had its answer
     * @param countedSeconds until insights had counted every knock
     * @param lost           knocks that were not counted
     */
    record Result(double sentSeconds, double countedSeconds, int lost) {}

    DeviceSync(Running running, Place place) {
        this.running = running;
        this.kith = Kith.fromEnvironment();
        for (Street street : place.streets()) {
            for (Door door : street.doors()) {
                doors.add(Map.of(
                        "label",
                        door.label(),
                        "street",
                        street.name(),
                        "postcode",
                        door.postcode().value()));
            }
        }
        Collections.shuffle(doors, new Random(running.status().since().toEpochMilli()));
    }

    Map<String, Object> print(int devices, PrintStream out) throws Exception {
        Result result = of(devices);
        out.printf(
                Locale.ROOT,
                "%n%d devices with %d knocks each, %d of them with an offer: answered in %.1f s, counted in %.1f s, %d lost%n",
                devices,
                KNOCKS,
                OFFERS,
                result.sentSeconds(),
                result.countedSeconds(),
                result.lost());
        return Map.of(
                "devices",
                devices,
                "sentSeconds",
                result.sentSeconds(),
                "countedSeconds",
                result.countedSeconds(),
                "lost",
                result.lost());
    }

    /** Prepares a patch for each device, and sends all at once. */
    Result of(int devices) throws Exception {
        Demonstration.signInLinkWorkers(kith);
        List<Map<String, Object>> walks = new ArrayList<>();
        List<UUID> knocks = new ArrayList<>();
        for (int device = 0; device < devices; device++) {
            walks.add(walk(device, knocks));
        }
        List<Callable<Integer>> sending = new ArrayList<>();
        walks.forEach(walk ->
                sending.add(() -> Stored.send(kith.as("lena"), Api.id(), walk).count("knock", "created")));
        long begin = System.nanoTime();
        int stored = 0;
        double sent;
        int counted;
        try (ExecutorService threads = Executors.newFixedThreadPool(devices)) {
            for (Future<Integer> one : threads.invokeAll(sending)) {
                stored += one.get();
            }
            sent = (System.nanoTime() - begin) / 1e9;
            counted = waitUntilCounted(knocks, begin + PATIENCE_NANOS);
        }
        double all = (System.nanoTime() - begin) / 1e9;
        if (stored != devices * KNOCKS) {
            throw new IllegalStateException(stored + " of " + devices * KNOCKS + " knocks were stored");
        }
        return new Result(sent, all, knocks.size() - counted);
    }

    private Map<String, Object> walk(int device, List<UUID> all) {
        Instant begin = Instant.now().minus(Duration.ofHours(20));
        List<Map<String, Object>> own = new ArrayList<>();
        List<Map<String, Object>> knocks = new ArrayList<>();
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < KNOCKS; i++) {
            UUID door = Api.id();
            Map<String, Object> address = new LinkedHashMap<>(doors.get((device * KNOCKS + i) % doors.size()));
            address.put("id", door);
            own.add(address);
            Map<String, Object> knock = new LinkedHashMap<>();
            UUID id = Api.id();
            all.add(id);
            knock.put("id", id);
            knock.put("doorId", door);
            knock.put("at", begin.plusSeconds(150L * i).toString());
            boolean offers = i % (KNOCKS / OFFERS) == 0;
            knock.put("outcome", offers ? "offer-heard" : "conversation");
            if (offers) {
                UUID person = Api.id();
                people.add(Map.of(
                        "id", person, "name", "Neighbour " + person, "mayContact", false, "wordingVersion", "2026-1"));
                knock.put("offers", List.of(offer(person)));
            }
            knocks.add(knock);
        }
        UUID patch = Api.id();
        Answer given = kith.as("carol")
                .post(
                        "/api/doorsteps/v1/patches",
                        Map.of(
                                "id",
                                patch,
                                "name",
                                "Patch " + patch,
                                "linkWorkerId",
                                Demonstration.LENA,
                                "organisationId",
                                Demonstration.OPEN_DOOR,
                                "doors",
                                own));
        if (given.status() != 201) {
            throw new IllegalStateException("the network answered " + given.summary());
        }
        return Map.of(
                "patchId",
                patch,
                "startedAt",
                begin.toString(),
                "endedAt",
                begin.plusSeconds(150L * KNOCKS).toString(),
                "people",
                people,
                "knocks",
                knocks);
    }

    private static Map<String, Object> offer(UUID person) {
        return Map.of(
                "id",
                Api.id(),
                "kind",
                "items",
                "radiusMetres",
                2000,
                "languages",
                List.of("en"),
                "capacity",
                1,
                "personId",
                person);
    }

    private int waitUntilCounted(List<UUID> knocks, long end) throws SQLException {
        int counted = 0;
        try (Connection insights = running.database("insights", true);
                Statement scope = insights.createStatement();
                PreparedStatement count = insights.prepareStatement(
                        "select count(*) from fact where event = 'knock.logged' and id = any(?)")) {
            insights.setAutoCommit(false);
            while (counted < knocks.size() && System.nanoTime() < end) {
                LockSupport.parkNanos(20_000_000);
                scope.execute("select set_config('kith.system', 'bench', true)");
                count.setArray(1, insights.createArrayOf("uuid", knocks.toArray()));
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    counted = row.getInt(1);
                }
                insights.commit();
            }
        }
        return counted;
    }
}
