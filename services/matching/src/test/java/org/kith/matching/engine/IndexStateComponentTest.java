package org.kith.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kith.engine.index.RankedOffer;
import org.kith.engine.model.IdSet;
import org.kith.engine.model.NeedProfile;
import org.kith.engine.model.OfferProfile;
import org.kith.engine.rule.Rules;
import org.kith.matching.model.NeedFacts;
import org.kith.places.Area;
import org.kith.places.Place;
import org.kith.places.geometry.GridPoint;
import org.kith.testkit.Db;
import org.kith.testkit.WithKith;

/** The index equals the tables, whether it was maintained by changes or rebuilt. */
@QuarkusTest
@WithKith(service = "matching", kafka = true)
class IndexStateComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final List<String> KINDS = List.of("sport", "befriending", "diy");
    private static final List<String> LANGUAGES = List.of("xa", "xb", "xc");

    private static final String INSERT = """
            insert into known_offer (id, volunteer_id, organisation_id, state, kind, area, zone, easting, northing,
              radius_metres, level, checks_valid_until, gender, ages, slots, languages, capacity, reported_at, version)
            values (?, ?, gen_random_uuid(), 'open', ?, ?, ?, ?, ?, ?, ?, date '2030-01-31', ?, ?, ?, ?, ?, now(), 0)
            """;

    @Inject
    ChangeStream feed;

    @Inject
    EngineMapper mapper;

    @Inject
    LiveIndex live;

    @Inject
    EngineWakeUp wakeUp;

    @Inject
    Place place;

    @Inject
    Clock clock;

    private final Db db = Db.of("matching");
    private final Random random = new Random(20261201);

    private Area anyArea() {
        return place.areas().get(random.nextInt(place.areas().size()));
    }

    private String anySlots() {
        StringBuilder slots = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            slots.append(random.nextInt(3) == 0 ? '1' : '0');
        }
        return slots.toString();
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private UUID insert(Connection connection) throws SQLException {
        UUID id = UUID.randomUUID();
        UUID volunteer = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement("insert into known_volunteer (id) values (?)")) {
            insert.setObject(1, volunteer);
            insert.executeUpdate();
        }
        Area area = anyArea();
        GridPoint home = area.centroid();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, volunteer);
            insert.setString(3, any(random, KINDS));
            insert.setString(4, area.code());
            insert.setString(5, area.zone().code());
            insert.setInt(6, home.easting());
            insert.setInt(7, home.northing());
            insert.setInt(8, 500 + random.nextInt(8_000));
            insert.setInt(9, 2 + random.nextInt(2));
            insert.setString(10, any(random, List.of("F", "M", "X")));
            insert.setArray(
                    11, connection.createArrayOf("text", new String[] {"5-10", any(random, List.of("0-4", "11-15"))}));
            insert.setString(12, anySlots());
            insert.setArray(13, connection.createArrayOf("text", new String[] {any(random, LANGUAGES)}));
            insert.setInt(14, 1 + random.nextInt(3));
            insert.executeUpdate();
        }
        return id;
    }

    private NeedProfile anyNeed() {
        Area area = anyArea();
        return mapper.need(
                new NeedFacts(
                        1,
                        any(random, KINDS),
                        area.centroid().easting(),
                        area.centroid().northing(),
                        area.zone().code(),
                        "low",
                        2,
                        random.nextInt(4) == 0 ? "F" : null,
                        any(random, List.of("0-4", "5-10", "11-15")),
                        anySlots(),
                        false,
                        any(random, LANGUAGES),
                        any(random, LANGUAGES),
                        random.nextInt(4)),
                TODAY,
                IdSet.NONE,
                NeedProfile.NO_OFFER);
    }

    /** Waits until the live index includes everything committed before this call. */
    private void caughtUp() {
        Instant now = clock.instant();
        wakeUp.now();
        await().atMost(PATIENCE).until(() -> live.asOf() != null && live.asOf().isAfter(now));
    }

    private IndexState rebuilt() {
        IndexState state = new IndexState(feed, mapper, TODAY);
        assertThat(state.readChanges().first()).isTrue();
        return state;
    }

    private List<OfferProfile> everything() {
        List<OfferProfile> all = new ArrayList<>();
        feed.read(ChangeStream.BEGINNING, new FeedRecords.Sink() {
            @Override
            public void offer(FeedRecords.OfferRecord change) {
                if (change.open()) {
                    all.add(mapper.offer(change.facts(), TODAY));
                }
            }

            @Override
            public void need(FeedRecords.NeedRecord change) {
                // Only offers are ranked.
            }
        });
        return all;
    }

    private List<RankedOffer> bruteForce(NeedProfile need, List<OfferProfile> all) {
        return all.stream()
                .filter(offer -> Rules.allHold(need, offer))
                .map(offer -> new RankedOffer(offer.id(), mapper.scoring().points(need, offer)))
                .sorted(Comparator.comparingInt(RankedOffer::points).reversed().thenComparingLong(RankedOffer::offer))
                .limit(10)
                .toList();
    }

    private void sameThreeWays() {
        caughtUp();
        IndexState state = rebuilt();
        List<OfferProfile> all = everything();
        int found = 0;
        for (int i = 0; i < 300; i++) {
            NeedProfile need = anyNeed();
            List<RankedOffer> ranked = live.ranked(need, 10);
            assertThat(state.offers().ranked(need, 10)).isEqualTo(ranked);
            assertThat(bruteForce(need, all)).isEqualTo(ranked);
            found += ranked.size();
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void keptByChangesBuiltAnewAndByBruteForceItRanksTheSame() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = db.seeingAll()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 1_500; i++) {
                ids.add(insert(connection));
            }
            connection.commit();
        }
        sameThreeWays();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 60; i++) {
                UUID id = any(random, ids);
                String change = any(
                        random,
                        List.of(
                                "state = 'paused'",
                                "state = 'open'",
                                "taken = least(taken + 1, capacity)",
                                "radius_metres = 400"));
                db.execute("update known_offer set " + change + " where id = ?", id);
            }
            sameThreeWays();
        }
    }

    @Test
    void whatIsNotCommittedIsNotThereAndWhatIsRolledBackNeverComes() throws SQLException {
        try (Connection connection = db.seeingAll()) {
            UUID id = insert(connection);
            caughtUp();
            int before = live.size();
            connection.setAutoCommit(false);
            update(connection, "update known_offer set state = 'withdrawn' where id = ?", id);
            caughtUp();
            assertThat(live.size()).isEqualTo(before);
            connection.rollback();
            caughtUp();
            assertThat(live.size()).isEqualTo(before);
            update(connection, "update known_offer set state = 'withdrawn' where id = ?", id);
            connection.commit();
            caughtUp();
            assertThat(live.size()).isEqualTo(before - 1);
        }
    }

    @Test
    void aTransactionThatCommitsLateIsNotMissed() throws SQLException {
        try (Connection slow = db.seeingAll();
                Connection quick = db.seeingAll()) {
            UUID first = insert(quick);
            UUID second = insert(quick);
            caughtUp();
            int before = live.size();
            slow.setAutoCommit(false);
            update(slow, "update known_offer set state = 'paused' where id = ?", first);
            update(quick, "update known_offer set state = 'paused' where id = ?", second);
            caughtUp();
            assertThat(live.size()).isEqualTo(before - 1);
            caughtUp();
            slow.commit();
            caughtUp();
            assertThat(live.size()).isEqualTo(before - 2);
        }
    }

    private static void update(Connection connection, String statement, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** A space taken, and two proposals of which one was made before the week began. */
    @Test
    void whatVolunteersCarryAndHowOftenTheyWereAskedComesWithTheirOffers() throws SQLException {
        UUID offer;
        try (Connection connection = db.seeingAll()) {
            offer = insert(connection);
        }
        Instant week = Instant.parse("2026-11-30T00:00:00Z");
        for (String at : List.of("2026-11-29T23:59:59Z", "2026-11-30T00:00:00Z")) {
            proposed(offer, at);
        }
        db.execute("update known_offer set taken = 1 where id = ?", offer);
        long volunteer = (Long) db.rows(
                        "select v.number from known_volunteer v join known_offer o on o.volunteer_id = v.id where o.id = ?",
                        offer)
                .getFirst()
                .get("number");
        assertThat(loads(week)).contains(new FeedRecords.LoadRecord(volunteer, 1, 1));
        assertThat(loads(null)).isEmpty();
    }

    private void proposed(UUID offer, String at) {
        UUID need = UUID.randomUUID();
        db.execute(
                "insert into open_need (id, referral_id, family_id, sender_id, receiver_id, lead_id, state, kind, zone, "
                        + "opened_at, wanted_since, since, version) select ?, id, id, id, id, id, 'not-met', kind, zone, now(), now(), now(), 0 "
                        + "from known_offer where id = ?",
                need,
                offer);
        db.execute(
                "insert into match (id, need_id, referral_id, family_id, offer_id, volunteer_id, sender_id, "
                        + "receiver_id, lead_id, kind, zone, state, score, since, proposed_by, proposed_at, declined_by, "
                        + "end_reason, version) select gen_random_uuid(), ?, id, id, id, volunteer_id, id, id, id, kind, "
                        + "zone, 'declined', 0, now(), id, ?::timestamptz, 'family', 'other', 0 from known_offer where id = ?",
                need,
                at,
                offer);
    }

    private List<FeedRecords.LoadRecord> loads(Instant week) {
        List<FeedRecords.LoadRecord> loads = new ArrayList<>();
        feed.read(ChangeStream.BEGINNING, new FeedRecords.Sink() {
            @Override
            public Optional<Instant> asksSince() {
                return Optional.ofNullable(week);
            }

            @Override
            public void load(FeedRecords.LoadRecord change) {
                loads.add(change);
            }

            @Override
            public void offer(FeedRecords.OfferRecord change) {
                // Only loads are needed.
            }

            @Override
            public void need(FeedRecords.NeedRecord change) {
                // Only loads are needed.
            }
        });
        return loads;
    }
}
