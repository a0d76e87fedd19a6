package org.kith.offers.suitability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * More than three days in any period of 30 is regulated activity, whatever was planned (Safeguarding Vulnerable Groups Act
 * 2006, schedule 4, paragraph 10).
 *
 * @param firstDay first of the four days
 * @param fourthDay last of the four days
 */
public record PeriodCondition(LocalDate firstDay, LocalDate fourthDay) {
    private static final int DAYS = 4;
    private static final int PERIOD = 30;

    /** The first four of these days that lie in a period of 30; empty when no four do. The order of the days is no matter. */
    public static Optional<PeriodCondition> in(Collection<LocalDate> days) {
        List<LocalDate> inOrder = days.stream().distinct().sorted().toList();
        for (int i = DAYS - 1; i < inOrder.size(); i++) {
            LocalDate first = inOrder.get(i - DAYS + 1);
            if (inOrder.get(i).isBefore(first.plusDays(PERIOD))) {
                return Optional.of(new PeriodCondition(first, inOrder.get(i)));
            }
        }
        return Optional.empty();
    }
}
