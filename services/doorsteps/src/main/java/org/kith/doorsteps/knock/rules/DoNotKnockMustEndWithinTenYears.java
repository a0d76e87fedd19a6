package org.kith.doorsteps.knock.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kith.contracts.vocabulary.KnockOutcome;
import org.kith.doorsteps.door.DoNotKnockPeriod;
import org.kith.doorsteps.knock.batch.KnockItem;
import org.kith.kit.time.UkCalendar;

/** A date comes only with the outcome do-not-knock, and lies after the knock: an address changes hands in time. */
final class DoNotKnockMustEndWithinTenYears implements KnockRule {
    private static final String POINTER = "/doNotKnockUntil";

    @Override
    public Optional<Refusal> broken(KnockItem knock, Instant now) {
        LocalDate until = knock.doNotKnockUntil();
        if (until == null) {
            return Optional.empty();
        }
        if (!knock.outcome().equals(KnockOutcome.DO_NOT_KNOCK.code())) {
            return Optional.of(
                    new Refusal("not-do-not-knock", "A date goes only with the outcome do-not-knock.", POINTER));
        }
        return DoNotKnockPeriod.allowed(UkCalendar.dayOf(knock.at()), until)
                ? Optional.empty()
                : Optional.of(new Refusal("date-range", DoNotKnockPeriod.RULE, POINTER));
    }
}
