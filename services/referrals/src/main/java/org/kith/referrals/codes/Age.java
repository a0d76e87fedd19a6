package org.kith.referrals.codes;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.kith.contracts.vocabulary.AgeBand;

/** Age of a child on a day, coarsened to the band that may be told. */
public final class Age {
    private Age() {}

    /** The band; empty for a day of birth after the day, or an age above 25. */
    public static Optional<AgeBand> band(LocalDate dateOfBirth, LocalDate on) {
        if (dateOfBirth.isAfter(on)) {
            return Optional.empty();
        }
        int years = years(dateOfBirth, on);
        if (years <= 4) {
            return Optional.of(AgeBand.AGE_0_4);
        }
        if (years <= 10) {
            return Optional.of(AgeBand.AGE_5_10);
        }
        if (years <= 15) {
            return Optional.of(AgeBand.AGE_11_15);
        }
        return years <= 25 ? Optional.of(AgeBand.AGE_16_25) : Optional.empty();
    }

    /** Whole years on a day. */
    public static int years(LocalDate dateOfBirth, LocalDate on) {
        return Period.between(dateOfBirth, on).getYears();
    }

    /** The band of a young person known from earlier: past 25 the oldest band. */
    public static AgeBand bandOrNearest(LocalDate dateOfBirth, LocalDate on) {
        return band(dateOfBirth, on).orElse(AgeBand.AGE_16_25);
    }
}
