package org.kith.offers.days;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.time.UkCalendar;

/** Forgets the days on which volunteers were with families as soon as they can no longer matter. */
@ApplicationScoped
class ForgetDays {
    private final VolunteerDays days;
    private final NewTransaction transaction;
    private final UkCalendar calendar;

    ForgetDays(VolunteerDays days, NewTransaction transaction, UkCalendar calendar) {
        this.days = days;
        this.transaction = transaction;
        this.calendar = calendar;
    }

    @Scheduled(
            identity = "forget-days",
            every = "{kith.offers.assess-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        RunAsSystem.call(
                "forget-days",
                () -> transaction.call(() -> days.forgetBefore(calendar.today().minusDays(VolunteerDays.DAYS_KEPT))));
    }
}
