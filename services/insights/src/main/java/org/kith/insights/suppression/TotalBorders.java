package org.kith.insights.suppression;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ends of months at which the total of all zones may be shown. It gives way to the zones: it is shown when each of them is;
 * otherwise total and zones tell what the zones left out have had, together, since each was last shown. Then each of those must
 * still be any of 1 to 4, and neither the total nor what was left out may differ by 1 to 4 from what was shown before.
 */
final class TotalBorders {
    private final Collection<ZoneNumber> zones;
    private final NavigableSet<YearMonth> known = new TreeSet<>();
    private final Set<YearMonth> open = new HashSet<>();

    private record Shown(long total, long leftOut) {
        boolean together(Shown later) {
            return Count.mayShow(Math.abs(later.total - total)) && Count.mayShow(Math.abs(later.leftOut - leftOut));
        }
    }

    TotalBorders(Collection<ZoneNumber> zones) {
        this.zones = zones;
        zones.forEach(zone -> known.addAll(zone.months()));
        boolean alone = zones.stream().allMatch(ZoneNumber::alone);
        List<Shown> before = new ArrayList<>(List.of(new Shown(0, 0)));
        for (YearMonth month : known) {
            List<Long> leftOut = zones.stream()
                    .filter(zone -> !zone.open(month))
                    .map(zone -> zone.sinceShown(month))
                    .toList();
            Shown now = new Shown(
                    at(month), leftOut.stream().mapToLong(Long::longValue).sum());
            boolean mayShow = leftOut.isEmpty() || (alone && anyOfThemMayBeAnything(leftOut, now.leftOut));
            if (mayShow && (!alone || before.stream().allMatch(then -> then.together(now)))) {
                open.add(month);
                before.add(now);
            }
        }
    }

    /** Whether the total may be shown at the end of this month; a month in which nothing changed is as the one before it. */
    boolean open(YearMonth month) {
        YearMonth last = known.floor(month);
        return last == null || open.contains(last);
    }

    /** The total at the end of this month, for the rules, and to be shown where the end of the month is open. */
    long at(YearMonth month) {
        return zones.stream().mapToLong(zone -> zone.at(month)).sum();
    }

    /**
     * The sum of k counts of 1 to 4, which total and shown zones tell, leaves each of them free to be any of 1 to 4 when
     * it is k + 3 (one is 4, the others 1) to 4k - 3 (one is 1, the others 4). Not shown, it says that the sum is
     * outside, and v + 1 + 1 + ... for v up to 3 and 4 + 4 + ... are.
     */
    private static boolean anyOfThemMayBeAnything(List<Long> leftOut, long sum) {
        int k = leftOut.size();
        long most = Count.SMALLEST - 1;
        return sum >= k - 1 + most && sum <= (k - 1) * most + 1;
    }
}
