package org.kith.insights.suppression;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import org.kith.insights.suppression.Borders.Guarded;

/** A measure's number in one zone, with the months at whose ends it may be shown. */
public final class ZoneNumber {
    private final Series series;
    private final Borders borders;
    private final boolean standing;
    private final boolean alone;

    private ZoneNumber(Series series, Borders borders, boolean standing, boolean alone) {
        this.series = series;
        this.borders = borders;
        this.standing = standing;
        this.alone = alone;
    }

    /** A number that is no part of another: what happened, by month. */
    public static ZoneNumber happened(Series counts) {
        return new ZoneNumber(counts, new Borders(null, List.of(new Guarded(counts, true))), false, true);
    }

    /** A number that is no part of another: how many there are. */
    public static ZoneNumber standing(Series standings) {
        return new ZoneNumber(standings, new Borders(null, List.of(new Guarded(standings, true))), true, false);
    }

    /**
     * What happened to some of a whole at the moment when the whole was counted, such as knocks that were answered among
     * knocks. The others among them are not told either.
     */
    public static ZoneNumber partOf(ZoneNumber whole, Series part) {
        return new ZoneNumber(
                part,
                new Borders(
                        whole.borders, List.of(new Guarded(part, true), new Guarded(whole.series.minus(part), true))),
                false,
                false);
    }

    /** What happened later to some of a whole: how many still wait for it is not told when these are 1 to 4. */
    public static ZoneNumber laterPartOf(ZoneNumber whole, Series part) {
        return new ZoneNumber(
                part,
                new Borders(
                        whole.borders, List.of(new Guarded(part, true), new Guarded(whole.series.minus(part), false))),
                false,
                false);
    }

    /** How many of a whole are in some state now; how many are not is not told when these are 1 to 4. */
    public static ZoneNumber standingPartOf(ZoneNumber whole, Series standings) {
        return new ZoneNumber(
                standings,
                new Borders(
                        whole.borders,
                        List.of(new Guarded(standings, true), new Guarded(whole.series.minus(standings), false))),
                true,
                false);
    }

    /** How many are left, beside those that are done: together they are all that began, which is not told either. */
    public static ZoneNumber remaining(ZoneNumber done, Series left) {
        return new ZoneNumber(
                left,
                new Borders(done.borders, List.of(new Guarded(left, true), new Guarded(left.plus(done.series), true))),
                true,
                false);
    }

    /** The number of the period as it may be shown. */
    Count count(Period period, YearMonth latest) {
        YearMonth to = period.to() == null ? latest : period.to();
        YearMonth before =
                standing || period.from() == null ? null : period.from().minusMonths(1);
        if (!open(to) || (before != null && !open(before))) {
            return Count.SUPPRESSED;
        }
        return Count.of(at(to) - (before == null ? 0 : at(before)));
    }

    /** Whether it may be shown at the end of this month. */
    boolean open(YearMonth month) {
        return borders.open(month);
    }

    /** The number at the end of this month; for rules, never for showing. */
    long at(YearMonth month) {
        return series.at(month);
    }

    /** How much came since the number was last shown; for rules, never for showing. */
    long sinceShown(YearMonth month) {
        YearMonth last = borders.lastOpen(month);
        return at(month) - (last == null ? 0 : at(last));
    }

    /** The months at whose ends it may have changed, or become open. */
    NavigableSet<YearMonth> months() {
        return borders.months();
    }

    /** Whether it says how many there are, not how many came. */
    boolean isStanding() {
        return standing;
    }

    /** Whether it says what happened and is no part of another number. */
    boolean alone() {
        return alone;
    }
}
