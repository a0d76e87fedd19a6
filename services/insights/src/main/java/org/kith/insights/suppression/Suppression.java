package org.kith.insights.suppression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Suppresses counts of 1 to 4 and what would let them be worked out. A zone's count is judged by itself. The total gives
 * way: it is shown when every zone is, and otherwise only when the zones left out may each still be any of 1 to 4,
 * whoever knows this rule included. docs/explanation/suppression.md has the reasoning.
 */
public final class Suppression {
    private Suppression() {}

    /** Counts of what happened in a period. */
    public static Counts inPeriod(Map<String, MonthlyCounts> byZone, Period period) {
        Map<String, Count> shown = new HashMap<>();
        byZone.forEach((zone, months) -> shown.put(zone, months.count(period)));
        long sum =
                byZone.values().stream().mapToLong(months -> months.in(period)).sum();
        return new Counts(
                shown,
                total(
                        byZone.entrySet().stream()
                                .filter(zone -> shown.get(zone.getKey()).suppressed())
                                .map(zone -> zone.getValue().in(period))
                                .toList(),
                        sum,
                        period.equals(Period.ALL)));
    }

    /** Counts of how things stand at one moment. */
    public static Counts atOnce(Map<String, Long> byZone) {
        Map<String, Count> shown = new HashMap<>();
        byZone.forEach((zone, n) -> shown.put(zone, Count.of(n)));
        long sum = byZone.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(
                shown,
                total(byZone.values().stream().filter(n -> !Count.mayShow(n)).toList(), sum, true));
    }

    /** @param whole whether it is all of a kind; totals of parts, beside zones left out, would add up to what is left out */
    private static Count total(List<Long> suppressed, long sum, boolean whole) {
        if (suppressed.isEmpty()) {
            return Count.of(sum);
        }
        return whole && anyOfThemMayBeAnything(suppressed) ? Count.of(sum) : Count.SUPPRESSED;
    }

    /**
     * The sum of k counts of 1 to 4, which total and shown zones tell, leaves each of them free to be any of 1 to 4 when
     * it is k + 3 (one is 4, the others 1) to 4k - 3 (one is 1, the others 4). Not shown, it says that the sum is
     * outside, and v + 1 + 1 + ... for v up to 3 and 4 + 4 + ... are.
     */
    private static boolean anyOfThemMayBeAnything(List<Long> suppressed) {
        long sum = suppressed.stream().mapToLong(Long::longValue).sum();
        int k = suppressed.size();
        long most = Count.SMALLEST - 1;
        return sum >= k - 1 + most && sum <= (k - 1) * most + 1;
    }
}
