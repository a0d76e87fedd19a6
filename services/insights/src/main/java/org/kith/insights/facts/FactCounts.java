package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kith.kit.data.Row;
import org.kith.kit.data.Sql;
import org.kith.places.Place;
import org.kith.places.Zone;

/** Counts facts. What has no zone, or one that the place does not have, is counted under {@link #NOT_KNOWN}. */
@ApplicationScoped
public class FactCounts {
    /** Stands for a zone that is not known. */
    public static final String NOT_KNOWN = "not-known";

    // The first parameter of every query is the zones of the place.
    private static final String ZONE = "case when zone = any(?) then zone else '" + NOT_KNOWN + "' end as place";
    private static final String IN_MONTHS = "select event, " + ZONE + ", month, count(*) as n, "
            + "count(*) filter (where flag) as flagged from fact where event = any(?) group by 1, 2, 3";
    private static final String OFFERS_OPEN =
            "select " + ZONE + ", count(*) as n from (select distinct on (id) event, zone "
                    + "from fact where event in ('offer.opened', 'offer.changed', 'offer.paused', 'offer.withdrawn') "
                    + "and at < ? order by id, step desc) last "
                    + "where event in ('offer.opened', 'offer.changed') group by 1";
    private static final String NEEDS_UNMET =
            "select " + ZONE + ", count(*) as n from (select distinct on (id) id, zone "
                    + "from fact where event = 'need.opened' and at < ? order by id, step desc) opened where not exists "
                    + "(select from fact met where met.event = 'need.met' and met.id = opened.id and met.at < ?) "
                    + "group by 1";
    private static final String RELATIONSHIPS_ACTIVE = "select " + ZONE + ", count(*) as n from fact started "
            + "where event = 'relationship.started' and at < ? and not exists (select from fact ended where "
            + "ended.event = 'relationship.ended' and ended.id = started.id and ended.at < ?) and exists (select from "
            + "fact contact where contact.event = 'contact.made' and contact.belongs_to = started.id "
            + "and contact.at < ? and contact.at >= ?) group by 1";
    private static final String FIRST_DECISIONS = "(select distinct on (id) event, " + ZONE + ", month, amount "
            + "from fact where event = 'referral.decided' order by id, step) first";
    private static final String DECISIONS =
            "select event, place, month, count(*) as n, 0 as flagged from " + FIRST_DECISIONS + " group by 1, 2, 3";
    private static final String MEDIANS =
            "select place, percentile_cont(0.5) within group (order by amount) / 3600 as hours from " + FIRST_DECISIONS
                    + " where month between ? and ? group by grouping sets ((place), ())";

    private final Sql sql;
    private final List<String> zones;

    FactCounts(Sql sql, Place place) {
        this.sql = sql;
        this.zones = place.zones().stream().map(Zone::code).toList();
    }

    /** What happened, by zone and month, of the events asked for. */
    public List<FactCount> inMonths(Collection<String> events) {
        return sql.list(IN_MONTHS, FactCounts::count, zones, events);
    }

    /** Referrals by zone and month of their first decision. */
    public List<FactCount> decisions() {
        return sql.list(DECISIONS, FactCounts::count, zones);
    }

    /** Median hours to the first decision, of decisions in these months, by zone; of all zones under null. */
    public Map<String, BigDecimal> medianHours(YearMonth from, YearMonth to) {
        Map<String, BigDecimal> medians = new HashMap<>();
        sql.list(
                MEDIANS,
                row -> medians.put(row.text("place"), BigDecimal.valueOf(row.decimal("hours"))),
                zones,
                from.atDay(1),
                to.atDay(1));
        return medians;
    }

    /** Offers open just before this moment. */
    public Map<String, Long> offersOpen(Instant before) {
        return byZone(OFFERS_OPEN, zones, before);
    }

    /** Needs opened and not met before this moment. */
    public Map<String, Long> needsUnmet(Instant before) {
        return byZone(NEEDS_UNMET, zones, before, before);
    }

    /** Relationships started and not ended before this moment, with a contact between the two moments. */
    public Map<String, Long> relationshipsActive(Instant contactFrom, Instant before) {
        return byZone(RELATIONSHIPS_ACTIVE, zones, before, before, before, contactFrom);
    }

    private Map<String, Long> byZone(String query, Object... arguments) {
        Map<String, Long> counts = new HashMap<>();
        sql.list(query, row -> counts.put(row.text("place"), row.bigNumber("n")), arguments);
        return counts;
    }

    private static FactCount count(Row row) {
        return new FactCount(
                row.text("event"),
                row.text("place"),
                YearMonth.from(row.date("month")),
                row.bigNumber("n"),
                row.bigNumber("flagged"));
    }
}
