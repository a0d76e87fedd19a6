package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.kit.data.Sql;
import org.kith.places.Place;
import org.kith.places.Zone;

/** Counts facts. What has no zone, or one that the place does not have, is counted under {@link #NOT_KNOWN}. */
@ApplicationScoped
public class FactCounts {
    /** Stands for a zone that is not known. */
    public static final String NOT_KNOWN = "not-known";

    private static final String ZONE = "case when zone = any(?) then zone else '" + NOT_KNOWN + "' end as place";
    private static final String HAPPENED = "select kind, " + ZONE + ", month, count(*), count(*) filter (where flag) "
            + "from fact where kind = any(?) group by 1, 2, 3";
    private static final String OFFERS_OPEN = "select " + ZONE + ", count(*) from (select distinct on (id) kind, zone "
            + "from fact where kind in ('offer.opened', 'offer.changed', 'offer.paused', 'offer.withdrawn') and at < ? "
            + "order by id, step desc) last where kind in ('offer.opened', 'offer.changed') group by 1";
    private static final String NEEDS_UNMET = "select " + ZONE + ", count(*) from (select distinct on (id) id, zone "
            + "from fact where kind = 'need.opened' and at < ? order by id, step desc) opened where not exists "
            + "(select from fact met where met.kind = 'need.met' and met.id = opened.id and met.at < ?) group by 1";
    private static final String RELATIONSHIPS_ACTIVE = "select " + ZONE + ", count(*) from fact started "
            + "where kind = 'relationship.started' and at < ? and not exists (select from fact ended where "
            + "ended.kind = 'relationship.ended' and ended.id = started.id and ended.at < ?) and exists (select from "
            + "fact contact where contact.kind = 'contact.made' and contact.belongs_to = started.id and contact.at < ? "
            + "and contact.at >= ?) group by 1";
    private static final String FIRST_DECISIONS = "(select distinct on (id) kind, " + ZONE + ", month, amount "
            + "from fact where kind = 'referral.decided' order by id, step) first";
    private static final String DECISIONS =
            "select kind, place, month, count(*), 0 from " + FIRST_DECISIONS + " group by 1, 2, 3";
    private static final String MEDIANS = "select place, percentile_cont(0.5) within group (order by amount) / 3600 "
            + "from " + FIRST_DECISIONS + " where month between ? and ? group by grouping sets ((place), ())";

    private final Sql sql;
    private final String[] zones;

    FactCounts(Sql sql, Place place) {
        this.sql = sql;
        this.zones = place.zones().stream().map(Zone::code).toArray(String[]::new);
    }

    /** What happened, of the kinds asked for. */
    public List<Happened> happened(Collection<String> kinds) {
        List<Happened> happened = new ArrayList<>();
        query(
                HAPPENED,
                row -> happened.add(happened(row)),
                (connection, select) -> select.setArray(2, connection.createArrayOf("text", kinds.toArray())));
        return happened;
    }

    /** Referrals by zone and month of their first decision. */
    public List<Happened> decisions() {
        List<Happened> happened = new ArrayList<>();
        query(DECISIONS, row -> happened.add(happened(row)), (connection, select) -> {});
        return happened;
    }

    /** Median hours to the first decision, of decisions in these months, by zone; of all zones under null. */
    public Map<String, BigDecimal> medianHours(YearMonth from, YearMonth to) {
        Map<String, BigDecimal> medians = new HashMap<>();
        query(MEDIANS, row -> medians.put(row.getString(1), row.getBigDecimal(2)), (connection, select) -> {
            select.setObject(2, from.atDay(1));
            select.setObject(3, to.atDay(1));
        });
        return medians;
    }

    /** Offers open just before this moment. */
    public Map<String, Long> offersOpen(Instant before) {
        return standing(OFFERS_OPEN, before);
    }

    /** Needs opened and not met before this moment. */
    public Map<String, Long> needsUnmet(Instant before) {
        return standing(NEEDS_UNMET, before, before);
    }

    /** Relationships started and not ended before this moment, with a contact between the two moments. */
    public Map<String, Long> relationshipsActive(Instant contactFrom, Instant before) {
        return standing(RELATIONSHIPS_ACTIVE, before, before, before, contactFrom);
    }

    private Map<String, Long> standing(String query, Instant... moments) {
        Map<String, Long> counts = new HashMap<>();
        query(query, row -> counts.put(row.getString(1), row.getLong(2)), (connection, select) -> {
            for (int i = 0; i < moments.length; i++) {
                select.setObject(i + 2, moments[i].atOffset(ZoneOffset.UTC));
            }
        });
        return counts;
    }

    /** Runs a query whose first parameter is always the zones of the place. */
    private void query(String query, Reader reader, Parameters parameters) {
        sql.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setArray(1, connection.createArrayOf("text", zones));
                parameters.set(connection, select);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                    return null;
                }
            }
        });
    }

    private static Happened happened(ResultSet row) throws SQLException {
        return new Happened(
                row.getString(1),
                row.getString(2),
                YearMonth.from(row.getObject(3, LocalDate.class)),
                row.getLong(4),
                row.getLong(5));
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Parameters {
        void set(Connection connection, PreparedStatement select) throws SQLException;
    }
}
