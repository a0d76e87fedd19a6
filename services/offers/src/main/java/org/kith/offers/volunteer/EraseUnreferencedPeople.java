package org.kith.offers.volunteer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.kith.kit.access.NewTransaction;
import org.kith.kit.access.RunAsSystem;
import org.kith.kit.data.Sql;
import org.kith.kit.time.UkCalendar;

/**
 * Erases names that nothing refers to. A device's people and the events of its offers come in any order, and a knock may be
 * sent 30 days late: whose offer has not come by then has none.
 */
@ApplicationScoped
class EraseUnreferencedPeople {
    private static final Logger LOG = Logger.getLogger(EraseUnreferencedPeople.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Sql sql;
    private final NewTransaction transaction;
    private final UkCalendar calendar;

    EraseUnreferencedPeople(Sql sql, NewTransaction transaction, UkCalendar calendar) {
        this.sql = sql;
        this.transaction = transaction;
        this.calendar = calendar;
    }

    @Scheduled(
            identity = "erase-unreferenced-people",
            every = "{kith.offers.assess-every}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int erased = RunAsSystem.call("erase-unreferenced-people", () -> transaction.call(this::erase));
        if (erased > 0) {
            LOG.infof("%d people without an offer erased", erased);
        }
    }

    private int erase() {
        return sql.update(
                "delete from person p where p.recorded_at < ? and not exists (select 1 from volunteer v"
                        + " where v.organisation_id = p.organisation_id and v.person_id = p.id)",
                calendar.now().minus(KEPT));
    }
}
