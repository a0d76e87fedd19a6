package org.kith.matching.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Sql;
import org.kith.kit.time.UkCalendar;
import org.kith.matching.model.Clearance;
import org.kith.matching.model.KnownOfferRepository;
import org.kith.matching.model.NeedFacts;
import org.kith.matching.model.NeedState;
import org.kith.matching.model.OfferFacts;
import org.kith.matching.model.OfferState;

/**
 * Reads what any instance committed to offers and needs since the last read. Rows carry the id of the transaction that
 * wrote them; a read starts from the oldest transaction that was still running at the previous read, so that one that
 * commits late is not missed. A row may be delivered twice, but always at least once; rolled back changes are never
 * delivered. Rows are streamed from the result set, because the first read returns every row and runs before the
 * service is ready.
 */
@ApplicationScoped
class ChangeStream {
    /** Before every transaction: the read returns everything. */
    static final String BEGINNING = "0";

    private static final int ROWS_AT_ONCE = 2_000;

    /** Fenced off, so that the planner starts from the few rows that changed, and does not read a table whole to look them up in it. */
    private static final String OF_CHANGED_OFFERS =
            "from (select distinct volunteer_id from known_offer where changed_xid >= ?::xid8 offset 0) c ";

    private static final String OFFER = "select o.number, v.number, o.state, o.kind, o.easting, o.northing, "
            + "o.radius_metres, o.level, o.checks_valid_until, o.reported_at, v.level, v.valid_until, v.reported_at, o.gender, "
            + "o.ages, o.slots, o.languages, o.capacity, o.taken, o.changed_at, v.standing = 'clear', "
            + KnownOfferRepository.TAKEN_BESIDE + " ";

    private static final String ALL_OFFERS =
            OFFER + "from known_offer o join known_volunteer v on v.id = o.volunteer_id order by o.number";

    /** All offers of a volunteer one of whose offers changed, because one adult looks after the children of all of them. */
    private static final String OFFERS = OFFER + OF_CHANGED_OFFERS
            + ", lateral (select * from known_offer where volunteer_id = c.volunteer_id offset 0) o, "
            + "lateral (select * from known_volunteer where id = c.volunteer_id offset 0) v order by o.number";

    private static final String LOAD = "select v.number, "
            + "(select coalesce(sum(o.taken), 0) from known_offer o where o.volunteer_id = v.id), "
            + "(select count(*) from match m where m.volunteer_id = v.id and m.proposed_at >= ?) ";

    private static final String ALL_LOADS =
            LOAD + "from known_volunteer v where v.id in (select volunteer_id from known_offer) order by v.number";

    /** A match changes the row of its offer, so a volunteer whose load changes has an offer that changed. */
    private static final String LOADS = LOAD + OF_CHANGED_OFFERS
            + ", lateral (select * from known_volunteer where id = c.volunteer_id offset 0) v order by v.number";

    /** The records of a family's children, itself among them, of a row that is called {@code about}. */
    private static final String RECORDS =
            "lateral (select about.family_id || coalesce((select s.others from same_child s "
                    + "where s.family_id = about.family_id), '{}') as ids offset 0) records, ";

    private static final String THEIR_NEEDS =
            "lateral (select id from open_need where family_id = any (records.ids) offset 0) n ";

    private static final String NEED = "select n.id, n.number, n.state, n.searched_at is not null, "
            // A count, because an "exists" beside an "or" is looked up in all that live.
            + "not n.receiver_sees or (select count(*) > 0 from match m where m.need_id = n.id and m.state in ('proposed', 'agreed')), "
            + "n.kind, n.easting, n.northing, n.zone, n.risk_band, n.level, n.gender, n.age_band, n.slots, n.language_required, "
            + "n.language_preferred, n.urgency, array(select o.number from (select n.family_id offset 0) about, "
            + RECORDS
            + "lateral (select volunteer_id from declined_pair where family_id = any (records.ids) offset 0) d, "
            + "lateral (select number from known_offer where volunteer_id = d.volunteer_id offset 0) o), "
            + "(select o.number from helped_before h join known_offer o on o.id = h.offer_id "
            + "where h.family_id = n.family_id and o.kind = n.kind order by h.at desc, o.number limit 1), n.area, n.regular ";

    private static final String ALL_NEEDS = NEED + "from open_need n order by n.number";

    private static final String NEEDS = "with since as (select ?::xid8 as xid), changed as ("
            + "select id from open_need where changed_xid >= (select xid from since) "
            + "union select need_id from match where changed_xid >= (select xid from since) "
            // What was declined, in another record of the family's children as well.
            + "union select n.id from (select family_id from declined_pair where changed_xid >= (select xid from since) offset 0) about, "
            + RECORDS + THEIR_NEEDS
            // Which records those are.
            + "union select n.id from (select family_id || others as ids from same_child "
            + "where changed_xid >= (select xid from since) offset 0) records, " + THEIR_NEEDS
            // A new offer of a volunteer is one more that a declined pair excludes.
            + "union select n.id from (select volunteer_id from known_offer where changed_xid >= (select xid from since) offset 0) o, "
            + "lateral (select family_id from declined_pair where volunteer_id = o.volunteer_id offset 0) about, "
            + RECORDS + THEIR_NEEDS
            + "union select n.id from (select family_id from helped_before where changed_xid >= (select xid from since) offset 0) h, "
            + "lateral (select id from open_need where family_id = h.family_id offset 0) n) "
            + NEED + "from changed c, lateral (select * from open_need where id = c.id offset 0) n order by n.number";

    private final Sql sql;
    private final NewTransaction transaction;
    private final UkCalendar calendar;

    ChangeStream(Sql sql, NewTransaction transaction, UkCalendar calendar) {
        this.sql = sql;
        this.transaction = transaction;
        this.calendar = calendar;
    }

    /**
     * Delivers everything committed since, offers before needs.
     *
     * @param since the result of the previous read, or {@link #BEGINNING}
     * @return where the next read starts
     */
    String read(String since, FeedRecords.Sink sink) {
        return RunAsSystem.call(
                "engine-feed",
                () -> transaction.call(() -> sql.call(connection -> {
                    boolean all = since.equals(BEGINNING);
                    String next = oldestRunning(connection, all);
                    Optional<Instant> week = sink.asksSince();
                    if (week.isPresent()) {
                        loads(connection, week.get(), since, all, sink);
                    }
                    try (PreparedStatement select = offers(connection, since, all);
                            ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            sink.offer(offer(row));
                        }
                    }
                    try (PreparedStatement select = needs(connection, since, all);
                            ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            sink.need(need(row));
                        }
                    }
                    return next;
                })));
    }

    private static void loads(Connection connection, Instant week, String since, boolean all, FeedRecords.Sink sink)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(all ? ALL_LOADS : LOADS)) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setTimestamp(1, Timestamp.from(week));
            if (!all) {
                select.setString(2, since);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sink.load(new FeedRecords.LoadRecord(row.getLong(1), row.getInt(2), row.getInt(3)));
                }
            }
        }
    }

    /**
     * Also sets the query planner's options: a read returns the few newest of many rows through their indexes, only
     * the first returns all.
     */
    private static String oldestRunning(Connection connection, boolean all) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select "
                + "pg_snapshot_xmin(pg_current_snapshot())::text, set_config('enable_seqscan', m.mode, true), "
                + "set_config('enable_hashjoin', m.mode, true), set_config('enable_mergejoin', m.mode, true) "
                + "from (select ?::text) as m (mode)")) {
            select.setString(1, all ? "on" : "off");
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static PreparedStatement needs(Connection connection, String since, boolean all) throws SQLException {
        PreparedStatement select = connection.prepareStatement(all ? ALL_NEEDS : NEEDS);
        select.setFetchSize(ROWS_AT_ONCE);
        if (!all) {
            select.setString(1, since);
        }
        return select;
    }

    private PreparedStatement offers(Connection connection, String since, boolean all) throws SQLException {
        PreparedStatement select = connection.prepareStatement(all ? ALL_OFFERS : OFFERS);
        select.setFetchSize(ROWS_AT_ONCE);
        select.setArray(
                1,
                connection.createArrayOf(
                        "text",
                        CheckRulesInForce.kindsWithRatio(calendar.today()).toArray()));
        if (!all) {
            select.setString(2, since);
        }
        return select;
    }

    private static FeedRecords.OfferRecord offer(ResultSet row) throws SQLException {
        Clearance clearance = Clearance.of(
                new Clearance(row.getInt(8), day(row, 9), instant(row, 10)),
                new Clearance(row.getObject(11, Integer.class), day(row, 12), instant(row, 13)));
        OfferFacts facts = new OfferFacts(
                row.getLong(1),
                row.getLong(2),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                clearance,
                row.getString(14),
                texts(row, 15),
                row.getString(16),
                texts(row, 17),
                row.getInt(18),
                row.getInt(19),
                row.getInt(22));
        boolean open = row.getString(3).equals(OfferState.OPEN.code()) && row.getBoolean(21);
        return new FeedRecords.OfferRecord(open, facts, instant(row, 20));
    }

    private static FeedRecords.NeedRecord need(ResultSet row) throws SQLException {
        NeedState state = NeedState.of(row.getString(3));
        NeedFacts facts = state.isOver()
                ? null
                : new NeedFacts(
                        row.getLong(2),
                        row.getString(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getString(9),
                        row.getString(10),
                        row.getInt(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getBoolean(21),
                        row.getString(15),
                        row.getString(16),
                        row.getInt(17));
        return new FeedRecords.NeedRecord(
                row.getObject(1, UUID.class),
                row.getLong(2),
                state,
                row.getBoolean(4),
                row.getBoolean(5),
                facts,
                numbers(row, 18),
                row.getObject(19, Long.class),
                row.getString(20));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static long[] numbers(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Long[]) array.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
