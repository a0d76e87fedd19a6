package org.kith.insights.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String FIRST_MONTH = "select min(month) as month from fact";
    private static final String NEWEST = "select max(recorded) as newest from fact";
    private static final String MONTHS = " from unnest(?::date[]) as ends(ended) cross join lateral ";
    private static final String OFFERS_OPEN = "select ended, " + ZONE + ", count(*) as n" + MONTHS
            + "(select distinct on (id) event, zone from fact "
            + "where event in ('offer.opened', 'offer.changed', 'offer.paused', 'offer.withdrawn') "
            + "and month <= ended order by id, step desc) last "
            + "where event in ('offer.opened', 'offer.changed') group by 1, 2";
    private static final String NEEDS_UNMET = "select ended, " + ZONE + ", count(*) as n" + MONTHS
            + "(select distinct on (id) id, zone, replaces "
            + "from fact where event = 'need.opened' and month <= ended order by id, step desc) opened where not exists "
            + "(select from fact met where met.event = 'need.met' and met.id = opened.id and met.month <= ended) "
            // The newest need of a want stands for it, and the want is met by any of them.
            + "and not exists (select from fact newer where newer.event = 'need.opened' and newer.replaces = opened.id "
            + "and newer.month <= ended) "
            + "and (replaces is null or not exists (with recursive older (id) as (select opened.replaces union "
            + "select before.replaces from older join fact before on before.event = 'need.opened' and before.id = older.id "
            + "where before.replaces is not null) select from older join fact met on met.event = 'need.met' "
            + "and met.id = older.id and met.month <= ended)) group by 1, 2";
    private static final String RELATIONSHIPS_ACTIVE = "select ended, " + ZONE + ", count(*) as n"
            + " from unnest(?::date[], ?::timestamptz[]) as ends(ended, since) join fact started "
            + "on event = 'relationship.started' and month <= ended where not exists (select from fact over where "
            + "over.event = 'relationship.ended' and over.id = started.id and over.month <= ended) and exists (select "
            + "from fact contact where contact.event = 'contact.made' and contact.belongs_to = started.id "
            + "and contact.month <= ended and contact.at >= since) group by 1, 2";
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

    /** The first month in which anything was counted; empty when nothing was. */
    public Optional<YearMonth> firstMonth() {
        return sql.one(FIRST_MONTH, row -> row.date("month")).map(YearMonth::from);
    }

    /** When the newest event that is counted was published; empty when none is. */
    public Optional<Instant> newest() {
        return sql.one(NEWEST, row -> row.instant("newest"));
    }

    /** Offers open at the end of each of these months. */
    public List<Standing> offersOpen(List<YearMonth> ends) {
        return sql.list(OFFERS_OPEN, FactCounts::standing, zones, days(ends));
    }

    /** Needs opened and not met by the end of each of these months; a need and those that took it up are one. */
    public List<Standing> needsUnmet(List<YearMonth> ends) {
        return sql.list(NEEDS_UNMET, FactCounts::standing, zones, days(ends));
    }

    /**
     * Relationships started and not ended by the end of each of these months, with a contact.
     *
     * @param since for each month from when on a contact counts
     */
    public List<Standing> relationshipsActive(List<YearMonth> ends, List<Instant> since) {
        return sql.list(
                RELATIONSHIPS_ACTIVE,
                FactCounts::standing,
                zones,
                days(ends),
                since.stream().map(Instant::toString).toList());
    }

    private static List<String> days(List<YearMonth> months) {
        return months.stream().map(month -> month.atDay(1).toString()).toList();
    }

    private static Standing standing(Row row) {
        return new Standing(row.text("place"), YearMonth.from(row.date("ended")), row.bigNumber("n"));
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
