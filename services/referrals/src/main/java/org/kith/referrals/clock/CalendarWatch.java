package org.kith.referrals.clock;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Says in time that the list of bank holidays runs out: past its end a bank holiday would count as a working day. */
@ApplicationScoped
class CalendarWatch {
    private static final Logger LOG = Logger.getLogger(CalendarWatch.class);
    private static final int MONTHS_AHEAD = 6;

    private final Clock clock;

    CalendarWatch(Clock clock) {
        this.clock = clock;
    }

    void check(@Observes StartupEvent event) {
        if (runsOut(LocalDate.now(clock))) {
            LOG.warnf("bank holidays are known until %s only: add the next year", BankHolidays.knownUntil());
        }
    }

    static boolean runsOut(LocalDate today) {
        return today.plusMonths(MONTHS_AHEAD).isAfter(BankHolidays.knownUntil());
    }
}
